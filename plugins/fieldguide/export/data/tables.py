"""Which tables there are: one for each kind, and one for each field that holds several groups."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from fieldguide.content.fields import declared_fields
from fieldguide.model import BUILT_IN_KINDS, Field, FieldType, Kind, Settings

# The table's name, and the name of the column that holds the author's own key.
# Kinds that are not here are texts to read, not records: pages, paths, tools, the training.
_BUILT_IN: Mapping[str, tuple[str, str]] = {
    "lesson": ("lessons", ""),
    "crisis": ("crises", ""),
    "risk": ("risks", ""),
    "risk.crises": ("risk-crises", ""),
    "definition": ("definitions", ""),
    "definition.confused_with": ("definition-confusions", ""),
    "form": ("forms", ""),
    "population": ("populations", ""),
    "place": ("places", ""),
    "action": ("recommendations", ""),
    "gap": ("findings", ""),
    "gap.needs": ("gaps", "need"),
    "instrument": ("instruments", ""),
    "tool.surveys": ("surveys", "survey"),
    "tool.questions": ("questions", "question"),
    "tool.questions.ask": ("question-wordings", "survey"),
    "tool.questions.options": ("question-options", "option"),
    "term": ("glossary", ""),
    "source": ("sources", ""),
}

# What a row says of the entry it is part of, where the table is read alone.
_REPEATED: Mapping[str, tuple[str, ...]] = {"gap.needs": ("coverage", "covered_by", "sources")}

NOT_DATA = frozenset({"source_hash", "changes", "downloads"})
"""Fields that serve the making of the site."""


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
    """Give all tables a project can have: the built-in ones in their order, then its own kinds'."""
    found = {label: table for kind in settings.kinds for label, table in _tables_of(kind)}
    order = [label for label in _BUILT_IN if label in found]
    return tuple(found[label] for label in (*order, *(label for label in found if label not in order)))


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
    fields = declared_fields(kind)
    yield from _named(kind.name, Table("", kind, fields))
    for field in fields:
        if is_table(field) and field.name not in NOT_DATA:
            yield from _below(kind, f"{kind.name}.{field.name}", (field,), ())


def _below(
    kind: Kind, label: str, path: tuple[Field, ...], keys: tuple[str, ...]
) -> Iterator[tuple[str, Table]]:
    field, fields = path[-1], row_fields(path[-1])
    repeated = tuple(one for one in kind.fields if one.name in _REPEATED.get(label, ()))
    own = _BUILT_IN.get(label, ("", "key"))[1] if field.type is FieldType.KEYED else ""
    keys = (*keys, own)
    yield from _named(label, Table("", kind, fields, path, keys, repeated))
    for inner in fields:
        if is_table(inner):
            yield from _below(kind, f"{label}.{inner.name}", (*path, inner), keys)


def _named(label: str, table: Table) -> Iterator[tuple[str, Table]]:
    if label in _BUILT_IN:
        name = _BUILT_IN[label][0]
    elif table.kind.name in {kind.name for kind in BUILT_IN_KINDS}:
        return
    else:
        # Built-in names are plural; the names of kinds are not, but nothing keeps a project from it.
        name = label.replace(".", "-")
        name = f"own-{name}" if name in {taken for taken, _ in _BUILT_IN.values()} else name
    yield label, Table(name, table.kind, table.fields, table.path, table.keys, table.repeated)
