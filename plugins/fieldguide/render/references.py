"""What an entry refers to, by its fields and in its text."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator

from fieldguide.model import (
    CitationPart,
    Entry,
    Field,
    FieldType,
    Kind,
    Library,
    ListValue,
    MapValue,
    TextValue,
    Value,
    parse_citation,
)


def declared_fields(kind: Kind | None) -> tuple[Field, ...]:
    """Give the fields of a kind, those of its data file last."""
    return (*kind.fields, *kind.data) if kind is not None else ()


def walk_fields(fields: MapValue, declared: tuple[Field, ...]) -> Iterator[tuple[Field, TextValue]]:
    """Give every text of the declared fields, with the declaration it falls under."""
    for field in declared:
        value = fields.get(field.name)
        if value is not None:
            yield from _walk(value, field)


def _walk(value: Value, field: Field) -> Iterator[tuple[Field, TextValue]]:
    if isinstance(value, TextValue):
        yield field, value
    elif isinstance(value, ListValue):
        if field.items is not None:
            for item in value.items:
                yield from _walk(item, field.items)
    elif field.type is FieldType.GROUP:
        yield from walk_fields(value, field.fields)
    elif field.items is not None:
        for _, item in value.entries:
            yield from _walk(item, field.items)


def field_references(entry: Entry, kind: Kind | None) -> Iterator[str]:
    """Give the ids that the fields of an entry name, without fragments."""
    for field, value in walk_fields(entry.fields, declared_fields(kind)):
        if field.type is FieldType.REFERENCE:
            yield value.text.partition("#")[0]


def references_of(entry: Entry, library: Library) -> Iterator[str]:
    """Give the ids an entry names: in its fields, then in its text."""
    yield from field_references(entry, library.settings.kind(entry.kind))
    if entry.body is not None:
        for link in entry.body.links:
            target = link.target.partition("#")[0]
            if target.startswith("ref:"):
                yield target.removeprefix("ref:")
            elif target and ":" not in target:
                path = posixpath.normpath(posixpath.join(posixpath.dirname(entry.path), target))
                linked = library.find_path(path)
                if linked is not None:
                    yield linked.id


def read_citation(value: TextValue) -> tuple[CitationPart, ...]:
    """Read a citation field; nothing where it is no citation."""
    return parse_citation(value.text, value.location) or ()


def field_citations(entry: Entry, kind: Kind | None) -> Iterator[CitationPart]:
    """Give what the fields of an entry cite, in the order of their declaration."""
    for field, value in walk_fields(entry.fields, declared_fields(kind)):
        if field.type is FieldType.CITATION:
            yield from read_citation(value)


def text_citations(entry: Entry) -> Iterator[CitationPart]:
    """Give what the text of an entry cites, in order."""
    if entry.body is not None:
        for citation in entry.body.citations:
            yield from citation.parts
