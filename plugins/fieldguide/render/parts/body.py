"""Write the text of an entry for a page: links, citations and terms resolved."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from fieldguide.content.parts import box_words
from fieldguide.content.site_paths import index_path
from fieldguide.content.terms import TERM, read_term
from fieldguide.model import Attributes, Block, Citation, Entry, Link, LocalisedEntry, MarkdownText

from ..context.page_scope import PageScope
from ..context.reads import of_text
from ..context.site import SiteContext
from ..text.html import write_title_link
from ..text.linking import Linker
from ..text.markdown import MarkdownWriter
from ..text.pieces import TermMarker
from ..text.prepare import PreparedText, prepare_text
from .columns import Inside, arrange


@dataclass(frozen=True, slots=True)
class Body:
    """A text as it stands on a page, and the slugs of the terms that it links to."""

    content: str
    terms: tuple[str, ...] = ()


def write_body(scope: PageScope, entry: LocalisedEntry, inside: Iterable[Inside] = ()) -> Body:
    """Give the text of an entry for a page, marked as foreign where it is not in the reader's language.

    `inside` is what its kind puts into it.
    """
    scope.site.reads.add(of_text(entry.id))
    if entry.text.body is None or not entry.text.body.blocks:
        return Body("")
    writer = _Gaps(scope, entry)
    if scope.site.markdown:
        linker = _linker(scope.site, entry.text, markdown=True)
        terms = _terms(scope.site, entry.text)
        markdown = MarkdownWriter(
            linker,
            terms,
            _glossary(scope.site),
            _box_titles(scope.site, entry.text),
            writer.cite,
            writer.link,
        )
        blocks = [
            (getattr(one, "id", ""), getattr(one, "level", 0), text)
            for one, text in markdown.each(entry.text.body.blocks)
        ]
        used, files = tuple(terms.used), tuple(linker.used_files)
    else:
        prepared = scope.site.text_of(entry.text.path) or prepare_entry(scope.site, entry.text)
        blocks = list(prepared.fill(writer.cite, writer.link))
        used, files = prepared.terms, prepared.files
    scope.site.used_files.update(files)
    content = scope.site.gap.join(arrange(scope, entry, blocks, inside))
    return Body(wrap_foreign(scope, content, entry.text_language.code), used)


def read_body(scope: PageScope, entry: LocalisedEntry) -> tuple[Block, ...]:
    """Give the blocks of an entry's text, for a page that writes them in its own way."""
    text = read_text(scope, entry)
    return tuple(text.blocks) if text is not None else ()


def read_text(scope: PageScope, entry: LocalisedEntry) -> MarkdownText | None:
    """Give an entry's text, and note that the page was made of it."""
    scope.site.reads.add(of_text(entry.id))
    return entry.text.body


def prepare_entry(site: SiteContext, entry: Entry) -> PreparedText:
    """Write the text of an entry once, for whichever languages show it."""
    return prepare_text(
        entry, _linker(site, entry), _terms(site, entry), _glossary(site), _box_titles(site, entry)
    )


def wrap_foreign(scope: PageScope, content: str, language: str) -> str:
    """Mark a text that is in another language than the page around it."""
    phrase = scope.site.phrase("", language)
    if not phrase.foreign or not content:
        return content
    opening = scope.repeat("foreign", phrase=phrase)
    return scope.site.gap.join((opening, content, scope.repeat("close")))


def _linker(site: SiteContext, entry: Entry, *, markdown: bool = False) -> Linker:
    return Linker(site.library, entry, site.page_of(entry)[0], site.page_of, markdown)


def _terms(site: SiteContext, entry: Entry) -> TermMarker:
    about = (term.source.slug for term in site.of_kind(TERM) if read_term(term.fields).see == entry.id)
    return TermMarker(site.terms(entry.language), about)


def _glossary(site: SiteContext) -> str:
    kind = site.settings.kind(TERM)
    return index_path(kind) if kind is not None else ""


class _BoxTitles:
    """The words above a box that has no title of its own, in the language of the text."""

    def __init__(self, site: SiteContext, language: str) -> None:
        self._words = site.words_in(language)

    def __call__(self, style: str) -> str:
        return box_words(self._words, style) or style.capitalize()


def _box_titles(site: SiteContext, entry: Entry) -> _BoxTitles:
    return _BoxTitles(site, entry.language)


class _Gaps:
    """Writes what depends on the page: the numbers of sources, and titles of what links lead to."""

    def __init__(self, scope: PageScope, entry: LocalisedEntry) -> None:
        self._scope = scope
        self._language = entry.text_language.code

    def cite(self, citation: Citation) -> str:
        return self._scope.write_marks(citation.parts, self._language)

    def link(self, link: Link) -> str:
        resolved = self._scope.resolve_link(link.target.partition(":")[2])
        if resolved is None:
            return ""
        title, address = resolved
        if self._scope.site.markdown:
            attributes = f"{{{title.attributes}}}" if title.foreign else ""
            return f"[{title.markdown}]({address}){attributes}"
        foreign = {"lang": title.language, "dir": title.direction} if title.foreign else {}
        return write_title_link(title.text, address, Attributes(others=link.attributes.others), foreign)
