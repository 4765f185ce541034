"""What the search finds: pages, and the things on pages that hold many, such as the terms of a glossary."""

from __future__ import annotations

from dataclasses import dataclass

from fieldguide.model import FinishedPage, SearchPart


@dataclass(frozen=True, slots=True)
class SearchDocument:
    """A page as the search finds it, and the things on it, each of which is found by itself.

    `address` is below the folder of the language.  `kind` is empty for lists of entries.  `text` are the
    words before the first heading.  `also_called` are words that people type for it and that nobody is
    shown.  `things_kind` is the kind of all things on it.
    """

    address: str
    title: str
    kind: str
    summary: str
    names: str
    text: str
    headings: tuple[SearchPart, ...]
    things: tuple[SearchPart, ...]
    things_kind: str
    also_called: str


def document_of(page: FinishedPage, folder: str) -> SearchDocument:
    """Give a page as the search finds it."""
    first, *others = page.search
    summary = page.page.description
    return SearchDocument(
        address=page.path.removeprefix(folder),
        title=first.title,
        kind=page.page.kind if page.page.id.startswith(f"{page.page.kind}/") else "",
        summary=summary,
        names=" · ".join(part.names for part in page.search if part.names and not part.thing),
        # A summary stands on the page too, and is found by itself.
        text=first.text.removeprefix(summary).strip() if summary else first.text,
        headings=tuple(part for part in others if not part.thing),
        things=tuple(part for part in others if part.thing),
        things_kind=page.page.kind,
        also_called=" · ".join(page.page.also_called),
    )
