"""The columns of a table, from the fields that its kind declares."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from fieldguide.model import Field, FieldType

from .tables import NOT_DATA, Table, is_table

SEPARATOR = "|"
"""Stands between the values of a cell that holds several; in a text it is written as `¦`."""

ID, LANGUAGE, CITES, PAGE = "id", "language", "cites", "page"


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its name, what a cell holds, and the keys that lead to it in a row.

    `field` declares one value of a cell; `several` tells whether a cell holds more than one.
    """

    name: str
    field: Field
    path: tuple[str, ...] = ()
    several: bool = False
    required: bool = False
    help: str = ""


def key_columns(table: Table) -> tuple[Column, ...]:
    """Give the columns that tell which entry, and which part of it, a row is."""
    kind = table.kind.name
    if not table.path:
        return (Column(ID, Field(ID), required=True, help="The identifier, the same in every edition."),)
    first = Column(
        kind, Field(kind, FieldType.REFERENCE, kinds=(kind,)), required=True, help="Whose row it is."
    )
    keys = (name for name in table.keys if name)
    return (first, *(Column(name, Field(name), required=True, help="The author's own key.") for name in keys))


def field_columns(table: Table) -> tuple[Column, ...]:
    """Give the columns of what authors write; one that is called like a column of ours is the `own_` one."""
    taken = {column.name for column in (*key_columns(table), *added_columns(table))}
    return tuple(
        replace(column, name=f"own_{column.name}") if column.name in taken else column
        for column in _columns(table.fields)
    )


def repeated_columns(table: Table) -> tuple[Column, ...]:
    """Give the columns of what is said of a row's whole entry."""
    return tuple(_columns(table.repeated))


def added_columns(table: Table) -> tuple[Column, ...]:
    """Give the columns of what is worked out."""
    found: list[Column] = []
    if table.path:
        return ()
    if table.kind.has_body:
        cites = Field(CITES, FieldType.REFERENCE, kinds=("source",))
        found.append(Column(CITES, cites, several=True, help="The sources that the page cites."))
    if table.kind.translated:
        help = "The language that the words of the row are in."
        found.append(Column(LANGUAGE, Field(LANGUAGE), required=True, help=help))
    help = "The page of it, below the folder of the language in the site."
    return (*found, Column(PAGE, Field(PAGE), required=True, help=help))


def _columns(fields: tuple[Field, ...], path: tuple[str, ...] = ()) -> Iterator[Column]:
    for field in fields:
        if is_table(field) or field.name in NOT_DATA:
            continue
        where = (*path, field.name)
        if field.type is FieldType.GROUP:
            yield from _columns(field.fields, where)
            continue
        several = field.type is FieldType.LIST and field.items is not None
        one = field.items if several and field.items is not None else field
        required = field.required and not path
        yield Column("_".join(where), one, where, several, required, field.help)
