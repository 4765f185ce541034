"""What an entry refers to, by its fields and in its text."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator

from fieldguide.content.fields import declared_fields, walk_fields
from fieldguide.model import CitationPart, Entry, FieldType, Kind, Library, TextValue, parse_citation


def field_references(entry: Entry, kind: Kind | None) -> Iterator[str]:
    """Give the ids that the fields of an entry name, without fragments."""
    for one in walk_fields(entry.fields, declared_fields(kind)):
        if one.field.type is FieldType.REFERENCE:
            yield one.value.text.partition("#")[0]


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
    for one in walk_fields(entry.fields, declared_fields(kind)):
        if one.field.type is FieldType.CITATION:
            yield from read_citation(one.value)


def text_citations(entry: Entry) -> Iterator[CitationPart]:
    """Give what the text of an entry cites, in order."""
    if entry.body is not None:
        for citation in entry.body.citations:
            yield from citation.parts
