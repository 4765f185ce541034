"""Which tables there are: one for each kind, and one for each field that holds several groups."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, replace

from fieldguide.model import TRANSLATION_FACTS, Field, FieldType, Kind, Settings, TableName

NOT_DATA = frozenset(
    {
        *TRANSLATION_FACTS,
        "language",
        "changes",
        "downloads",
        "former",
        "also_called",
        "diagram",
        "pictogram",
        "key_points",
    }
)
"""Fields that serve the making of the site, or say again in short what others hold."""


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of one shape.

    `path` leads from an entry to its rows; where it is empty, the entry is the row.  `keys`
    name the columns of the authors' keys on that path, empty for the items of a list.
    `fields` are those of a row, `repeated` those of the entry that stand in each of its rows.
    """

    name: str
    kind: Kind
    fields: tuple[Field, ...]
    path: tuple[Field, ...] = ()
    keys: tuple[str, ...] = ()
    repeated: tuple[Field, ...] = ()


def plan_tables(settings: Settings) -> tuple[Table, ...]:
    """Give all tables a project can have, in the order of its kinds.

    Kinds that say so are texts to read, not records, and have none.
    """
    taken = {table.name for kind in settings.kinds for table in kind.tables or ()}
    return tuple(_name(table, path, taken) for kind in settings.kinds for path, table in _tables_of(kind))


def row_fields(field: Field) -> tuple[Field, ...]:
    """Give the fields of a row of a table that stands in a field."""
    assert field.items is not None
    if field.items.type is FieldType.GROUP:
        return field.items.fields
    item = field.items
    return (Field("text", item.type, vocabulary=item.vocabulary, kinds=item.kinds, items=item.items),)


def is_table(field: Field) -> bool:
    """Tell whether a field holds several things that each have more than one value or a key."""
    if field.items is None:
        return False
    return field.type is FieldType.KEYED or field.items.type is FieldType.GROUP


def _tables_of(kind: Kind) -> Iterator[tuple[str, Table]]:
    """Give the tables of a kind, each with the path to its rows: those it names, or else all."""
    named = {one.path: one for one in kind.tables or ()}
    for path, table in _all_tables(kind, named):
        if kind.tables is None or path in named:
            yield path, table


def _all_tables(kind: Kind, named: Mapping[str, TableName]) -> Iterator[tuple[str, Table]]:
    fields = (*kind.fields, *kind.data)
    yield "", Table("", kind, fields)
    for field in fields:
        if field.name not in NOT_DATA:
            yield from _tables_in(kind, named, field, (), ())


def _tables_in(
    kind: Kind, named: Mapping[str, TableName], field: Field, above: tuple[Field, ...], keys: tuple[str, ...]
) -> Iterator[tuple[str, Table]]:
    """Give the table that a field fills, if it fills one, and those of the fields inside it."""
    path = (*above, field)
    label = ".".join(one.name for one in path)
    if is_table(field):
        fields = row_fields(field)
        name = named.get(label, TableName(""))
        repeated = tuple(one for one in kind.fields if one.name in name.repeated)
        key = f"{field.name}_{name.key}" if name.key in keys else name.key
        keys = (*keys, key if field.type is FieldType.KEYED else "")
        yield label, Table("", kind, fields, path, keys, repeated)
    elif field.type is FieldType.GROUP:
        # Its own values are columns of the row around it.
        fields, keys = field.fields, (*keys, "")
    else:
        return
    for inner in fields:
        yield from _tables_in(kind, named, inner, path, keys)


def _name(table: Table, path: str, taken: Collection[str]) -> Table:
    """Give a table its name: that which the kind gives it, or one that no other kind gives."""
    for one in table.kind.tables or ():
        if one.path == path:
            return replace(table, name=one.name)
    # Names that kinds give are plural; the names of kinds are not, but nothing keeps a project from it.
    name = "-".join((table.kind.name, *path.split("."))).rstrip("-")
    return replace(table, name=f"own-{name}" if name in taken else name)
