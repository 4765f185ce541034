"""Every text an author wrote in a declared field, with its declaration."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from fieldguide.model import Entry, Field, FieldType, Library, ListValue, MapValue, TextValue, Value

from .remember import once_per_library


@dataclass(frozen=True, slots=True)
class Scalar:
    """A text in a field; `path` is dotted, such as `questions.three-elements.prompt`."""

    entry: Entry
    field: Field
    value: TextValue
    path: str

    @property
    def name(self) -> str:
        """The path without the positions in lists, as a person names it."""
        return ".".join(part for part in self.path.split(".") if not part.isdigit())


@once_per_library
def all_scalars(library: Library) -> tuple[Scalar, ...]:
    """Give the texts of all declared fields, in front matter, data and nested groups."""
    kinds = {kind.name: (*kind.fields, *kind.data) for kind in library.settings.kinds}
    return tuple(
        Scalar(entry, field, value, path)
        for entry in library.entries
        for field, value, path in _in_map(entry.fields, kinds.get(entry.kind, ()), "")
    )


def _in_map(
    values: MapValue, declared: tuple[Field, ...], prefix: str
) -> Iterator[tuple[Field, TextValue, str]]:
    for field in declared:
        value = values.get(field.name)
        if value is not None:
            yield from _in_value(value, field, f"{prefix}{field.name}")


def _in_value(value: Value, field: Field, path: str) -> Iterator[tuple[Field, TextValue, str]]:
    if isinstance(value, TextValue):
        # A list may be written as its only item.
        item = field.items if field.type is FieldType.LIST and field.items is not None else field
        if value.text:
            yield item, value, path
    elif isinstance(value, ListValue):
        if field.items is not None:
            for index, one in enumerate(value.items):
                yield from _in_value(one, field.items, f"{path}.{index}")
    elif field.type is FieldType.GROUP:
        yield from _in_map(value, field.fields, f"{path}.")
    elif field.items is not None:
        for key, one in value.entries:
            yield from _in_value(one, field.items, f"{path}.{key.text}")
