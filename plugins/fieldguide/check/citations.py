"""Every citation of a source, in Markdown and in fields."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from fieldguide.content.remember import once_per_library
from fieldguide.model import Entry, FieldType, Library, Location, parse_citation

from .scalars import all_scalars


@dataclass(frozen=True, slots=True)
class CitedSource:
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
    """Give every cited source of all entries."""
    return (*_in_markdown(library), *_in_fields(library))


def _in_markdown(library: Library) -> Iterator[CitedSource]:
    for entry in library.entries:
        if entry.body is not None:
            for citation in entry.body.citations:
                for part in citation.parts:
                    yield CitedSource(entry, part.source, part.location)


def _in_fields(library: Library) -> Iterator[CitedSource]:
    source = library.settings.source_language.code
    for scalar in all_scalars(library):
        if scalar.field.type is FieldType.CITATION and scalar.entry.language == source:
            place = scalar.value.location
            if scalar.value.quoted:  # the text starts after its quotation mark
                place = replace(place, column=place.column + 1)
            for part in parse_citation(scalar.value.text, place) or ():
                yield CitedSource(scalar.entry, part.source, part.location)
