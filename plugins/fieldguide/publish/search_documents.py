"""What the search finds: pages, and the things on pages that hold many, such as the terms of a glossary."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from fieldguide.model import FinishedPage, SearchPart


@dataclass(frozen=True, slots=True)
class SearchDocument:
    """A page or a thing on it, as the search finds it.

    `address` is below the folder of the language.  `kind` is empty for lists of entries.  `text` are the
    words before the first heading.  `also_called` are words that people type for it and that nobody is
    shown.
    """

    address: str
    title: str
    kind: str
    summary: str
    names: str
    text: str
    headings: tuple[SearchPart, ...] = ()
    also_called: str = ""


def documents_of(page: FinishedPage, folder: str) -> Iterator[SearchDocument]:
    """Give the documents of a page: itself, if it has words of its own, then each thing on it."""
    address = page.path.removeprefix(folder)
    first, *others = page.search
    headings = tuple(part for part in others if not part.thing)
    names = " · ".join(part.names for part in page.search if part.names and not part.thing)
    kind = page.page.kind if page.page.id.startswith(f"{page.page.kind}/") else ""
    summary = page.page.description
    # A summary stands on the page too, and is found by itself.
    text = first.text.removeprefix(summary).strip() if summary else first.text
    yield SearchDocument(
        address, first.title, kind, summary, names, text, headings, " · ".join(page.page.also_called)
    )
    for part in others:
        if part.thing:
            yield SearchDocument(
                f"{address}#{part.anchor}", part.title, page.page.kind, "", part.names, part.text
            )
