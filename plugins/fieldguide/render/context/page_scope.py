"""What is known about one page while it is written."""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from dataclasses import dataclass, field
from functools import partial
from typing import NamedTuple

from fieldguide.content.site_paths import relative_address, relative_link
from fieldguide.model import CitationPart, LocalisedEntry

from ..components.target import Target
from ..language.phrase import Phrase
from ..templates.environment import render_block
from .citations import CitationMark, CitationNumbers
from .site import SiteContext


class Link(NamedTuple):
    """A link as a template writes it."""

    text: Phrase
    href: str


@dataclass(frozen=True, slots=True)
class PageScope:
    """One page of a site: where it lies, and the numbers of its sources."""

    site: SiteContext
    path: str
    citations: CitationNumbers = field(default_factory=CitationNumbers)

    def render(self, template: str, **values: object) -> str:
        """Render a template as a block of HTML for this page."""
        return render_block(
            template,
            words=self.site.words,
            language=self.site.language,
            markdown=self.site.markdown,
            **values,
        )

    def repeat(self, template: str, **values: Hashable) -> str:
        """Render a template of values that many pages have alike, such as the words of a heading."""
        key = (template, *values.items())
        return self.site.once(key, partial(self.render, template, **values))

    def href(self, entry: LocalisedEntry) -> str:
        """Give the final address of an entry."""
        page, fragment = self.site.page_of(entry)
        return relative_address(self.path, page, fragment)

    def page_href(self, page: str, fragment: str = "") -> str:
        """Give the final address of a page."""
        return relative_address(self.path, page, fragment)

    def link(self, entry: LocalisedEntry) -> Link:
        """Give a link to an entry, by its title."""
        return Link(self.site.title(entry), self.href(entry))

    def links(self, ids: tuple[str, ...]) -> tuple[Link, ...]:
        """Give links to those of some entries that exist, in the given order."""
        entries = (self.site.entries.get(id.partition("#")[0]) for id in ids)
        return tuple(self.link(entry) for entry in entries if entry is not None)

    def resolve(self, reference: str) -> Target | None:
        """Give what an id leads to, with the final address; None where this site has none such."""
        found = self._find(reference)
        if found is None:
            return None
        title, page, fragment = found
        return Target(title.text, relative_address(self.path, page, fragment), title.language)

    def resolve_link(self, reference: str) -> tuple[Phrase, str] | None:
        """Give the title of what an id leads to, and its address for a link in a text."""
        found = self._find(reference)
        if found is None:
            return None
        title, page, fragment = found
        relative = relative_link if self.site.markdown else relative_address
        return title, relative(self.path, page, fragment)

    def _find(self, reference: str) -> tuple[Phrase, str, str] | None:
        id, _, anchor = reference.partition("#")
        entry = self.site.entries.get(id)
        if entry is None:
            return None
        page, fragment = self.site.page_of(entry)
        return self._title(entry, anchor), page, anchor or fragment

    def _title(self, entry: LocalisedEntry, anchor: str) -> Phrase:
        title = self.site.title(entry)
        body = entry.text.body
        if anchor and body is not None:
            for heading in body.headings:
                if heading.id == anchor:
                    whole = f"{title.text} – {heading.text}"
                    return self.site.phrase(whole, entry.text_language.code)
        return title

    def mark(self, part: CitationPart) -> CitationMark | None:
        """Give the mark of a citation at its next use on this page."""
        return self.citations.mark(part)

    def write_marks(self, parts: Iterable[CitationPart], language: str = "") -> str:
        """Write the marks of some citations at their next use; empty where this site has no such source.

        A machine reads them aloud in the language of the text around them, that of the reader where
        none is named.
        """
        marks = tuple(mark for mark in map(self.citations.mark, parts) if mark is not None)
        if not marks:
            return ""
        words = self.site.words_in(language) if language else self.site.words
        write = partial(self.render, "marks", marks=marks, cite_words=words)
        return self.site.once(("marks", words.language, marks), write)
