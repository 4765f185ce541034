"""Write the words of a field for a page: what stands out in them, their links, their sources."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup, escape

from fieldguide.content.layout import language_of
from fieldguide.model import Attributes, Citation, Link, TextValue

from ..components.markup import fold
from ..components.target import WriteWords
from ..context.page_scope import PageScope
from ..language.phrase import Phrase
from ..text.blanks import mark_blanks
from ..text.html import HtmlWriter, write_title_link
from ..text.linking import Linker
from ..text.pieces import TermMarker
from ..text.terms import NO_TERMS


@dataclass(frozen=True, slots=True)
class _Origin:
    """Where a text was written: relative addresses in it count from there."""

    path: str
    language: str


def words_writer(scope: PageScope) -> WriteWords:
    """Give what writes texts of fields on a page, for components that know nothing of the page."""
    return lambda value: write_words(scope, value)


def write_words(scope: PageScope, value: TextValue) -> Markup:
    """Write a text of a field; the words alone where nothing stands among them."""
    if value.inlines is None:
        return Markup(mark_blanks(escape(fold(value.text))))
    site = scope.site
    written = language_of(value.location.path)
    origin = _Origin(value.location.path, written if written in site.codes else site.source_code)
    linker = Linker(site.library, origin, scope.path, site.page_of)
    writer = HtmlWriter(linker, TermMarker(NO_TERMS, ()), "", str)
    html = []
    for segment in writer.plain_words(value.inlines):
        match segment:
            case Citation():
                html.append(scope.write_marks(segment.parts, origin.language))
            case Link():
                html.append(_title_link(scope, segment))
            case _:
                html.append(segment)
    site.used_files.update(linker.used_files)
    return Markup("".join(html).strip())


def written_phrase(scope: PageScope, value: TextValue) -> Phrase:
    """Give a translatable text of a field with what stands among its words."""
    phrase = scope.site.written(value)
    return phrase if value.inlines is None else phrase.with_html(write_words(scope, value))


def _title_link(scope: PageScope, link: Link) -> str:
    """Write a link that shows the title of what it leads to; nothing where this site has none such."""
    target = scope.resolve(link.target.partition(":")[2])
    if target is None:
        return ""
    title = scope.site.phrase(target.title, target.language)
    foreign = {"lang": title.language, "dir": title.direction} if title.foreign else {}
    return write_title_link(title.text, target.href, Attributes(others=link.attributes.others), foreign)
