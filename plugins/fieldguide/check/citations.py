"""Every citation of a source, in Markdown and in fields."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from fieldguide.content.references import read_citation, text_citations
from fieldguide.content.remember import once_per_library
from fieldguide.model import CitationPart, Entry, FieldType, Library, Location

from .scalars import all_scalars


class CitedSource(NamedTuple):
    """The name of a source where an entry cites it."""

    entry: Entry
    source: str
    location: Location

    @property
    def id(self) -> str:
        """The id of the entry that holds the source."""
        return f"source/{self.source}"


@once_per_library
def all_citations(library: Library) -> tuple[CitedSource, ...]:
    """Give every cited source of all entries, those in texts first."""
    return tuple(
        CitedSource(entry, part.source, part.location)
        for entry, part in (*_in_texts(library), *_in_fields(library))
    )


def _in_texts(library: Library) -> Iterator[tuple[Entry, CitationPart]]:
    return ((entry, part) for entry in library.entries for part in text_citations(entry))


def _in_fields(library: Library) -> Iterator[tuple[Entry, CitationPart]]:
    # A translation inherits the facts, citations among them, from its source.
    for scalar in all_scalars(library):
        if scalar.field.type is FieldType.CITATION and library.is_original(scalar.entry):
            for part in read_citation(scalar.value):
                yield scalar.entry, part
