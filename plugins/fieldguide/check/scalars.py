"""Every text in the declared fields of all entries."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

from fieldguide.content.fields import declared_fields, name_of_path, walk_fields
from fieldguide.content.remember import once_per_library
from fieldguide.model import Entry, Field, Library, TextValue


class Scalar(NamedTuple):
    """A text in a field of an entry; the rest as of `FieldText`."""

    field: Field
    value: TextValue
    path: str
    entry: Entry

    @property
    def name(self) -> str:
        """The path without the positions in lists, as a person names it."""
        return name_of_path(self.path)


@once_per_library
def all_scalars(library: Library) -> tuple[Scalar, ...]:
    """Give the texts of all declared fields, in front matter, data and nested groups."""
    kinds = {kind.name: declared_fields(kind) for kind in library.settings.kinds}
    return tuple(
        Scalar(*one, entry)
        for entry in library.entries
        for one in walk_fields(entry.fields, kinds.get(entry.kind, ()))
    )


@once_per_library
def signless_scalars(library: Library) -> Mapping[str, tuple[Scalar, ...]]:
    """Give the texts of fields that readers read and in which no sign of Markdown stands, by file.

    With `Entry.field_texts`, which holds those with signs, they are all words of the fields.
    """
    signed = {
        (entry.path, text.text, line)
        for entry in library.entries
        for text in entry.field_texts
        # A text in a block of its own begins on the line after its key.
        for line in (text.points[0][0], text.points[0][0] - 1)
    }
    found: dict[str, list[Scalar]] = {}
    for one in all_scalars(library):
        value = one.value
        if one.field.translatable and not one.field.own:
            text = value.written or value.text
            if (one.entry.path, text, value.location.line) not in signed:
                found.setdefault(one.entry.path, []).append(one)
    return MappingProxyType({path: tuple(some) for path, some in found.items()})
