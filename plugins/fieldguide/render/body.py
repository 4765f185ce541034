"""Write the text of an entry as Markdown: links, citations and terms resolved."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from fieldguide.model import Citation, LocalisedEntry, MarkdownText

from .addresses import relative_link
from .columns import edit_columns, edit_sheet
from .components import render_sheet_tools
from .edits import Edit, apply_edits
from .links import edit_links
from .page_scope import PageScope

# Where no term is looked for: code, comments, tags, attribute lists, title lines of boxes, definitions
# of links.
_CLOSED = re.compile(
    r"^[ ]{0,12}(?P<fence>`{3,}|~{3,})[^\n]*\n.*?(?:^[ ]{0,12}(?P=fence)[`~]*[ \t]*$|\Z)"
    r"|(?<![`\\])(?P<code>`+)(?!`)[^`\n]+(?:\n(?!\n)[^`\n]+)*(?P=code)(?!`)"
    r"|<!--.*?-->"
    r"|<[^<>\n]*>"
    r"|\{[:#.][^{}\n]*\}"
    r"|^[ \t]*(?:!!!|\?\?\?)[^\n]*$"
    r"|^[ ]{0,3}\*?\[[^\]\n]+\]:[^\n]*$",
    re.MULTILINE | re.DOTALL,
)
_MARKER = re.compile(r"\s*(?:(?:[-*+>|]|\d+[.)])\s*)*\Z")


@dataclass(frozen=True, slots=True)
class Body:
    """The Markdown of a text, and the slugs of the terms that it links to."""

    markdown: str
    terms: tuple[str, ...] = ()


def write_body(scope: PageScope, entry: LocalisedEntry) -> Body:
    """Give the text of an entry for a page, marked as foreign where it is not in the reader's language."""
    body = entry.text.body
    if body is None or not body.text.strip():
        return Body("")
    edits = [*edit_links(scope, entry, body), *_edit_citations(scope, entry, body)]
    kind = scope.site.kind(entry)
    edits += edit_columns(body, kind)
    edits += edit_sheet(body, kind, entry.fields, render_sheet_tools(scope.site.words))
    closed = tuple(_CLOSED.finditer(body.text))
    # What an author tells other authors is not for readers.
    edits += [Edit(*match.span(), "") for match in closed if match[0].startswith("<!--")]
    terms = tuple(_edit_terms(scope, entry, body, [match.span() for match in closed]))
    edits += [edit for _, edit in terms]
    markdown = apply_edits(body.text, edits).strip("\n")
    return Body(wrap_foreign(scope, markdown, entry.text_language.code), tuple(slug for slug, _ in terms))


def wrap_foreign(scope: PageScope, markdown: str, language: str) -> str:
    """Mark Markdown that is in another language than the page around it."""
    phrase = scope.site.phrase("", language)
    if not phrase.foreign or not markdown:
        return markdown
    opening = scope.render("foreign", phrase=phrase)
    return f"{opening}\n\n{markdown}\n\n{scope.render('close')}"


def _edit_citations(scope: PageScope, entry: LocalisedEntry, body: MarkdownText) -> Iterator[Edit]:
    words = scope.site.words_in(entry.text_language.code)
    for citation in body.citations:
        marks = [mark for mark in map(scope.mark, citation.parts) if mark is not None]
        html = scope.render("marks", marks=marks, cite_words=words) if marks else ""
        yield Edit(_start(body.text, citation), citation.end, html)


def _start(text: str, citation: Citation) -> int:
    # A mark sticks to the word before it, so that no line begins with one.
    before = text[: citation.start]
    line = before[before.rfind("\n") + 1 :]
    return citation.start if _MARKER.match(line) else len(before.rstrip(" \t"))


def _edit_terms(
    scope: PageScope, entry: LocalisedEntry, body: MarkdownText, closed: list[tuple[int, int]]
) -> Iterator[tuple[str, Edit]]:
    glossary = scope.site.settings.kind("term")
    if glossary is None:
        return
    closed += [(heading.start, heading.end) for heading in body.headings]
    closed += [(link.start, link.end) for link in body.links]
    closed += [(image.start, image.end) for image in body.images]
    closed += [(citation.start, citation.end) for citation in body.citations]
    closed.sort()
    seen = {term.source.slug for term in scope.site.of_kind("term") if term.fields.text("see") == entry.id}
    index = 0
    end = 0
    for use in scope.site.terms(entry.text_language.code).find(body.text):
        while index < len(closed) and closed[index][0] < use.end:
            end = max(end, closed[index][1])
            index += 1
        if use.start < end or use.slug in seen:
            continue
        seen.add(use.slug)
        address = relative_link(scope.path, glossary.index_path, f"term-{use.slug}")
        words = body.text[use.start : use.end]
        yield use.slug, Edit(use.start, use.end, f"[{words}]({address}){{.fg-term}}")
