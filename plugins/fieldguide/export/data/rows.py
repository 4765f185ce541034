"""The rows of a table, as a reader of one language gets them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from fieldguide.content.references import read_citation, shown_citations
from fieldguide.content.site_paths import html_path, page_fragment, page_path
from fieldguide.model import (
    CitationPart,
    Field,
    FieldType,
    Language,
    Library,
    ListValue,
    LocalisedEntry,
    MapValue,
    TextValue,
    Value,
)

from ..texts import map_at, one_line
from .columns import (
    LANGUAGE,
    PAGE,
    SEPARATOR,
    Column,
    added_columns,
    field_columns,
    key_columns,
    repeated_columns,
)
from .tables import Table

Row = dict[str, str]
"""The cells of a row by the name of their column; empty where there is nothing to say."""


@dataclass(frozen=True)
class RowReader:
    """Reads the rows of a library; what its audience may not see is not named either."""

    library: Library
    language: Language
    _known: frozenset[str] = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_known", frozenset(entry.id for entry in self.library.sources()))

    def rows(self, table: Table) -> tuple[Row, ...]:
        """Give the rows of a table in the order of the ids, and within an entry as they were written."""
        entries = sorted(self.library.sources(table.kind.name), key=lambda entry: entry.id)
        localised = (self.library.localise(entry, self.language) for entry in entries)
        return tuple(row for entry in localised for row in self._of_entry(table, entry))

    def _of_entry(self, table: Table, entry: LocalisedEntry) -> Iterator[Row]:
        names = [column.name for column in key_columns(table)]
        for keys, fields in _walk(entry.fields, table.path):
            row = dict(zip(names, (entry.id, *keys), strict=True))
            row |= {column.name: self._cell(column, fields) for column in field_columns(table)}
            row |= {column.name: self._cell(column, entry.fields) for column in repeated_columns(table)}
            row |= {column.name: self._added(column.name, entry, table) for column in added_columns(table)}
            if not table.path and "audience" in row:
                row["audience"] = entry.source.audience or ""  # the default where none is written
            yield row

    def _cell(self, column: Column, fields: MapValue) -> str:
        value = map_at(fields, *column.path[:-1]).get(column.path[-1])
        texts = self._texts(column.field, value) if value is not None else ()
        if not column.several:
            return next(iter(texts), "")
        return SEPARATOR.join(text.replace(SEPARATOR, "¦") for text in texts)

    def _texts(self, field: Field, value: Value) -> Iterator[str]:
        if isinstance(value, ListValue):
            for item in value.items:
                yield from self._texts(field, item)
        elif isinstance(value, TextValue) and value.text:
            if field.type is FieldType.CITATION:
                yield from (self._cited(part) for part in self._shown(read_citation(value)))
            elif field.type is not FieldType.REFERENCE or value.text.partition("#")[0] in self._known:
                yield one_line(value.text)

    def _shown(self, parts: Iterable[CitationPart]) -> Iterator[CitationPart]:
        return (part for part in parts if f"source/{part.source}" in self._known)

    @staticmethod
    def _cited(part: CitationPart) -> str:
        return ", ".join(filter(None, (f"source/{part.source}", part.locator)))

    def _added(self, name: str, entry: LocalisedEntry, table: Table) -> str:
        if name == LANGUAGE:
            return entry.text_language.code
        if name == PAGE:
            slug = entry.source.slug
            page, fragment = page_path(table.kind, slug), page_fragment(table.kind, slug)
            return html_path(page) + (f"#{fragment}" if fragment else "")
        cited = dict.fromkeys(f"source/{part.source}" for part in self._cites(entry, table))
        return SEPARATOR.join(cited)

    def _cites(self, entry: LocalisedEntry, table: Table) -> Iterator[CitationPart]:
        yield from self._shown(tuple(shown_citations(entry, table.kind)))


def _walk(fields: MapValue, path: tuple[Field, ...]) -> Iterator[tuple[tuple[str, ...], MapValue]]:
    """Follow a path to the groups at its end, with the authors' keys on the way."""
    if not path:
        yield (), fields
        return
    declared, rest = path[0], path[1:]
    value = fields.get(declared.name)
    if isinstance(value, MapValue) and declared.type is FieldType.KEYED:
        for key, item in value.entries:
            for keys, inner in _walk(_group(item), rest):
                yield (key.text, *keys), inner
    elif isinstance(value, ListValue):
        for item in value.items:
            yield from _walk(_group(item), rest)
    elif isinstance(value, MapValue):
        yield from _walk(value, rest)


def _group(item: Value) -> MapValue:
    if isinstance(item, MapValue):
        return item
    return MapValue(((TextValue("text", item.location), item),), item.location)
