"""The walk of fields: every text that an author wrote in a declared field, with its declaration."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import NamedTuple

from fieldguide.model import (
    Field,
    FieldType,
    Kind,
    ListValue,
    Location,
    MapValue,
    Settings,
    TextValue,
    Value,
    fields_of_type,
)


class FieldText(NamedTuple):
    """A text, the declaration it falls under, and its dotted path.

    The path is such as `questions.three-elements.prompt`; an item of a list has its position in
    it, counted from 0.
    """

    field: Field
    value: TextValue
    path: str

    @property
    def location(self) -> Location:
        """The place of the text."""
        return self.value.location

    @property
    def name(self) -> str:
        """The path without the positions in lists, as a person names it."""
        return name_of_path(self.path)


def name_of_path(path: str) -> str:
    """Give a dotted path without the positions in lists, as a person names it."""
    return ".".join(part for part in path.split(".") if not part.isdigit())


def declared_fields(kind: Kind | None) -> tuple[Field, ...]:
    """Give the fields of a kind, those of its data file last."""
    return (*kind.fields, *kind.data) if kind is not None else ()


def fields_of_first_type(settings: Settings, fields: tuple[Field, ...]) -> tuple[Field, ...]:
    """Give the fields that a group of the first of its types has, as an example shows it."""
    type = next((field for field in fields if field.name == "type"), None)
    known = settings.choices(type.vocabulary) if type is not None and type.vocabulary else ()
    return fields_of_type(fields, known[0] if known else "")


def _every(_: Field) -> bool:
    return True


def walk_fields(
    fields: MapValue, declared: tuple[Field, ...], enter: Callable[[Field], bool] = _every
) -> Iterator[FieldText]:
    """Give every text of the declared fields that is not empty, in the order of the declarations.

    A list may be written as its only item: its text falls under the declaration of the items.
    What does not have the declared shape is passed over.  `enter` tells which fields are walked
    at all, at the top and in groups.
    """
    yield from _in_group(fields, declared, enter, "")


def _in_group(
    fields: MapValue, declared: tuple[Field, ...], enter: Callable[[Field], bool], prefix: str
) -> Iterator[FieldText]:
    # Of equal keys the first counts, as everywhere.
    written = {key.text: value for key, value in reversed(fields.entries)}
    for field in declared:
        value = written.get(field.name)
        if value is not None and enter(field):
            yield from _in_value(value, field, enter, f"{prefix}{field.name}" if prefix else field.name)


def _in_value(value: Value, field: Field, enter: Callable[[Field], bool], path: str) -> Iterator[FieldText]:
    if isinstance(value, TextValue):
        item = field.items if field.type is FieldType.LIST and field.items is not None else field
        if value.text:
            yield FieldText(item, value, path)
    elif isinstance(value, ListValue):
        if field.items is not None:
            for index, one in enumerate(value.items):
                yield from _in_value(one, field.items, enter, f"{path}.{index}")
    elif field.type is FieldType.GROUP:
        yield from _in_group(value, field.fields, enter, f"{path}.")
    elif field.items is not None:
        for key, one in value.entries:
            yield from _in_value(one, field.items, enter, f"{path}.{key.text}")
