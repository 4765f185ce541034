"""What an entry refers to and what it cites, by its fields and in its text."""

from __future__ import annotations

from collections.abc import Iterator

from fieldguide.model import CitationPart, Entry, FieldType, Kind, Library, TextValue, parse_citation

from .destinations import resolve_address
from .fields import declared_fields, walk_fields


def field_references(entry: Entry, kind: Kind | None) -> Iterator[str]:
    """Give the ids that the fields of an entry name, without fragments."""
    for one in walk_fields(entry.fields, declared_fields(kind)):
        if one.field.type is FieldType.REFERENCE:
            yield one.value.text.partition("#")[0]


def references_of(entry: Entry, library: Library) -> Iterator[str]:
    """Give the ids an entry names: in its fields, then the entries that its text links to."""
    yield from field_references(entry, library.settings.kind(entry.kind))
    for link in entry.body.links if entry.body is not None else ():
        found = resolve_address(library, entry, link.target).entry
        if found is not None:
            yield found.id


def read_citation(value: TextValue) -> tuple[CitationPart, ...]:
    """Read a citation field; nothing where it is no citation."""
    place = value.location
    if value.quoted:  # the text starts after its quotation mark
        place = place._replace(column=place.column + 1)
    return parse_citation(value.text, place) or ()


def field_citations(entry: Entry, kind: Kind | None) -> Iterator[CitationPart]:
    """Give what the fields of an entry cite, in the order of their declaration."""
    for one in walk_fields(entry.fields, declared_fields(kind)):
        if one.field.type is FieldType.CITATION:
            yield from read_citation(one.value)


def text_citations(entry: Entry) -> Iterator[CitationPart]:
    """Give what the text of an entry cites, in order."""
    for citation in entry.body.citations if entry.body is not None else ():
        yield from citation.parts
