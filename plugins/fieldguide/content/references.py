"""What an entry refers to and what it cites, by its fields and in its text."""

from __future__ import annotations

from collections.abc import Iterator

from fieldguide.model import (
    Citation,
    CitationPart,
    Entry,
    FieldType,
    Kind,
    Library,
    LocalisedEntry,
    TextValue,
    parse_citation,
    walk_inlines,
)

from .destinations import resolve_address
from .fields import declared_fields, walk_fields
from .page_facts import read_page_facts
from .remember import once_per_entry


@once_per_entry
def _named_in_fields(entry: Entry, kind: Kind | None) -> tuple[tuple[str, ...], tuple[CitationPart, ...]]:
    """Give the ids that the fields of an entry name, and what they cite."""
    references: list[str] = []
    citations: list[CitationPart] = []
    for one in walk_fields(entry.fields, declared_fields(kind)):
        if one.field.type is FieldType.REFERENCE:
            references.append(one.value.text.partition("#")[0])
        elif one.field.type is FieldType.CITATION:
            citations += read_citation(one.value)
    return tuple(references), tuple(citations)


def field_references(entry: Entry, kind: Kind | None) -> tuple[str, ...]:
    """Give the ids that the fields of an entry name, without fragments."""
    return _named_in_fields(entry, kind)[0]


def references_of(entry: Entry, library: Library) -> Iterator[str]:
    """Give the ids an entry names: in its fields, then the entries that its texts link to."""
    yield from field_references(entry, library.settings.kind(entry.kind))
    for text in entry.texts:
        for link in text.links:
            found = resolve_address(library, entry, link.target).entry
            if found is not None:
                yield found.id


def read_citation(value: TextValue) -> tuple[CitationPart, ...]:
    """Read a citation field; nothing where it is no citation."""
    place = value.location
    if value.quoted:  # the text starts after its quotation mark
        place = place._replace(column=place.column + 1)
    return parse_citation(value.text, place) or ()


def field_citations(entry: Entry, kind: Kind | None) -> tuple[CitationPart, ...]:
    """Give what the fields of an entry cite, in the order of their declaration."""
    return _named_in_fields(entry, kind)[1]


def text_citations(entry: Entry) -> Iterator[CitationPart]:
    """Give what the texts of an entry cite, the body first, in order."""
    for text in entry.texts:
        for citation in text.citations:
            yield from citation.parts


def cited_in_fields(entry: LocalisedEntry, kind: Kind | None) -> Iterator[CitationPart]:
    """Give what the fields of an entry cite as readers of a language get them."""
    yield from field_citations(entry.source, kind)
    written = (entry.source, *((entry.translation,) if entry.translation is not None else ()))
    if any(one.field_texts for one in written):
        for one in walk_fields(entry.fields, declared_fields(kind)):
            yield from _cited_among(one.value)


def _cited_among(value: TextValue) -> Iterator[CitationPart]:
    for inline in walk_inlines(value.inlines or ()):
        if isinstance(inline, Citation):
            yield from inline.parts


def shown_citations(entry: LocalisedEntry, kind: Kind | None) -> Iterator[CitationPart]:
    """Give what an entry cites as readers of a language get it: in its key points, its text, its fields.

    That is how they follow each other on its page.
    """
    for point in read_page_facts(entry.fields).key_points:
        yield from _cited_among(point)
    for citation in entry.text.body.citations if entry.text.body is not None else ():
        yield from citation.parts
    yield from cited_in_fields(entry, kind)
