"""Every text in the declared fields of all entries."""

from __future__ import annotations

from dataclasses import dataclass

from fieldguide.content.fields import FieldText, declared_fields, walk_fields
from fieldguide.content.remember import once_per_library
from fieldguide.model import Entry, Library


@dataclass(frozen=True, slots=True)
class Scalar(FieldText):
    """A text in a field of an entry."""

    entry: Entry


@once_per_library
def all_scalars(library: Library) -> tuple[Scalar, ...]:
    """Give the texts of all declared fields, in front matter, data and nested groups."""
    kinds = {kind.name: declared_fields(kind) for kind in library.settings.kinds}
    return tuple(
        Scalar(one.field, one.value, one.path, entry)
        for entry in library.entries
        for one in walk_fields(entry.fields, kinds.get(entry.kind, ()))
    )
