"""The schema of a table: types, closed sets, keys (https://specs.frictionlessdata.io/table-schema/)."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from fieldguide.model import FieldType, Settings

from .columns import SEPARATOR, Column, added_columns, field_columns, key_columns, repeated_columns
from .rows import Row
from .tables import Table

Json = dict[str, object]

_TYPES = {FieldType.INTEGER: "integer", FieldType.DATE: "date", FieldType.BOOLEAN: "boolean"}
_COUNTRY = "[A-Z]{3}"
_REFERENCE = "[a-z0-9-]+/[a-z0-9/-]+(?:#[a-z0-9-]+)?"


@dataclass(frozen=True, slots=True)
class FilledTable:
    """A table with its rows."""

    table: Table
    rows: tuple[Row, ...]

    @property
    def columns(self) -> tuple[Column, ...]:
        """All columns in order: what row it is, what it says, what is worked out."""
        of_row, of_entry = field_columns(self.table), repeated_columns(self.table)
        return (*key_columns(self.table), *of_row, *of_entry, *added_columns(self.table))


def write_schema(filled: FilledTable, tables: Sequence[FilledTable], settings: Settings) -> Json:
    """Give the schema of a table; a key is declared where it holds for the rows there are."""
    schema: Json = {
        "fields": [_field(column, filled.rows, settings) for column in filled.columns],
        "missingValues": [""],
    }
    key = primary_key(filled)
    if key:
        schema["primaryKey"] = list(key)
    foreign = [*_entry_keys(filled, tables), *_part_keys(filled, tables)]
    if foreign:
        schema["foreignKeys"] = foreign
    return schema


def primary_key(filled: FilledTable) -> tuple[str, ...]:
    """Give the columns that tell every row from the others; none where no such are known."""
    names = tuple(column.name for column in key_columns(filled.table))
    if filled.table.path and not filled.table.keys[-1]:
        # The items of a list have no keys: what they must refer to tells them apart, as a rule.
        columns = field_columns(filled.table)
        names += tuple(one.name for one in columns if one.required and one.field.type is FieldType.REFERENCE)
    values = [tuple(row[name] for name in names) for row in filled.rows]
    distinct = len(set(values)) == len(values) and all(all(value) for value in values)
    return names if distinct else ()


def _field(column: Column, rows: Sequence[Row], settings: Settings) -> Json:
    one = column.field
    described: Json = {"name": column.name, "type": "string"}
    constraints: Json = {}
    if column.help:
        described["description"] = column.help
    if column.required and all(row[column.name] for row in rows):
        constraints["required"] = True
    if column.several:
        described["description"] = f"{column.help} Several are separated by {SEPARATOR}".strip() + "."
        pattern = _pattern(column, settings)
        if pattern:
            constraints["pattern"] = f"(?:{pattern})(?:\\{SEPARATOR}(?:{pattern}))*"
    else:
        described["type"] = _TYPES.get(one.type, "string")
        if one.type is FieldType.CHOICE:
            constraints["enum"] = list(_choices(column, settings))
        elif _pattern(column, settings):
            constraints["pattern"] = _pattern(column, settings)
        for name, bound in (("minimum", one.minimum), ("maximum", one.maximum)):
            if bound is not None:
                constraints[name] = bound
    if constraints:
        described["constraints"] = constraints
    return described


def _pattern(column: Column, settings: Settings) -> str:
    match column.field.type:
        case FieldType.CHOICE:
            return "|".join(re.escape(choice) for choice in _choices(column, settings))
        case FieldType.COUNTRY:
            return _COUNTRY
        case FieldType.REFERENCE:
            return _REFERENCE
        case _:
            return ""


def _choices(column: Column, settings: Settings) -> tuple[str, ...]:
    if column.field.vocabulary == "audience":
        # What is for others is not in this package, not even as a word.
        return tuple(one for one in settings.audiences if settings.shows(one))
    return tuple(settings.vocabularies.get(column.field.vocabulary, ()))


def _entry_keys(filled: FilledTable, tables: Sequence[FilledTable]) -> list[Json]:
    """Give the foreign keys of references to entries, where every one of them is in one table."""
    mains = {one.table.kind.name: one for one in tables if not one.table.path}
    found: list[Json] = []
    for column in filled.columns:
        target = mains.get(column.field.kinds[0]) if len(column.field.kinds) == 1 else None
        if column.field.type is not FieldType.REFERENCE or column.several or target is None:
            continue
        ids = {row["id"] for row in target.rows}
        if all(row[column.name] in ids for row in filled.rows if row[column.name]):
            found.append(_foreign([column.name], filled, target, ["id"]))
    return found


def _part_keys(filled: FilledTable, tables: Sequence[FilledTable]) -> list[Json]:
    """Give the foreign keys to tables of parts of the same entry, such as the questions of a bank."""
    own = primary_key(filled)
    found: list[Json] = []
    for other in tables:
        key = primary_key(other)
        same_kind = other.table.kind.name == filled.table.kind.name and other.table.path
        if not same_kind or other is filled or not key or not set(key) < set(own):
            continue
        keys = {tuple(row[name] for name in key) for row in other.rows}
        if all(tuple(row[name] for name in key) in keys for row in filled.rows):
            found.append(_foreign(list(key), filled, other, list(key)))
    return found


def _foreign(names: list[str], filled: FilledTable, target: FilledTable, key: list[str]) -> Json:
    # An empty name is the table itself: Table Schema, "Foreign Keys".
    resource = "" if target is filled else target.table.name
    reference: Mapping[str, object] = {"resource": resource, "fields": key}
    return {"fields": names, "reference": reference}
