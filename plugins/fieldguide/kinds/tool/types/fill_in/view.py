"""A form to fill in as its data file has it."""

from __future__ import annotations

from dataclasses import dataclass

from fieldguide.content.remember import once_per_object
from fieldguide.model import MapValue, TextValue

DEFAULT_ROWS = 1
"""How many empty rows a table has that does not say, on screen, on paper and in a spreadsheet."""


@dataclass(frozen=True, slots=True)
class FillInColumn:
    """A column: what stands in it, and what to write there; a `wide` one has room for a telephone number."""

    key: str
    title: str
    help: str
    wide: bool


@dataclass(frozen=True, slots=True)
class FillInTable:
    """A table to fill in, with the number of its empty rows."""

    key: str
    title: str
    about: TextValue
    rows: int
    columns: tuple[FillInColumn, ...]


@dataclass(frozen=True, slots=True)
class FillInForm:
    """Tables to fill in, in order."""

    tables: tuple[FillInTable, ...]


@once_per_object
def read_fill_in_form(fields: MapValue) -> FillInForm:
    """Read the tables of a form to fill in; none where the entry is no such form."""
    return FillInForm(tuple(_table(key, table) for key, table in fields.keyed_maps("tables")))


def _table(key: str, table: MapValue) -> FillInTable:
    rows = table.text("rows")
    columns = table.keyed_maps("columns")
    return FillInTable(
        key,
        table.text("title"),
        table.words("about"),
        max(1, int(rows)) if rows.isdecimal() else DEFAULT_ROWS,
        tuple(_column(key, column) for key, column in columns),
    )


def _column(key: str, column: MapValue) -> FillInColumn:
    return FillInColumn(key, column.text("title"), column.text("help"), column.text("wide") == "true")
