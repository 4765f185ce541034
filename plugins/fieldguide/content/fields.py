"""The walk of fields: every text that an author wrote in a declared field, with its declaration."""

from __future__ import annotations

from collections.abc import Callable
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


def walk_fields(
    fields: MapValue, declared: tuple[Field, ...], enter: Callable[[Field], bool] | None = None
) -> list[FieldText]:
    """Give every text of the declared fields that is not empty, in the order of the declarations.

    A list may be written as its only item: its text falls under the declaration of the items.
    What does not have the declared shape is passed over.  `enter` tells which fields are walked
    at all, at the top and in groups; without it, all are.
    """
    found: list[FieldText] = []
    _add_group(found, fields, declared, enter, "")
    return found


def _add_group(
    found: list[FieldText],
    fields: MapValue,
    declared: tuple[Field, ...],
    enter: Callable[[Field], bool] | None,
    prefix: str,
) -> None:
    # Of equal keys the first counts, as everywhere.
    written = {key.text: value for key, value in reversed(fields.entries)}
    for field in declared:
        value = written.get(field.name)
        if value is not None and (enter is None or enter(field)):
            _add_value(found, value, field, enter, prefix + field.name)


def _add_value(
    found: list[FieldText],
    value: Value,
    field: Field,
    enter: Callable[[Field], bool] | None,
    path: str,
) -> None:
    if isinstance(value, TextValue):
        item = field.items if field.type is FieldType.LIST and field.items is not None else field
        if value.text:
            found.append(FieldText(item, value, path))
    elif isinstance(value, ListValue):
        if field.items is not None:
            for index, one in enumerate(value.items):
                _add_value(found, one, field.items, enter, f"{path}.{index}")
    elif field.type is FieldType.GROUP:
        _add_group(found, value, field.fields, enter, f"{path}.")
    elif field.items is not None:
        for key, one in value.entries:
            _add_value(found, one, field.items, enter, f"{path}.{key.text}")
