"""Every text in the declared fields of all entries."""

from __future__ import annotations

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
