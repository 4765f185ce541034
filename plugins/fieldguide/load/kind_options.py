"""Make kinds of what a project declares in its configuration."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from fieldguide.content.advice import ADVICE_HEADINGS
from fieldguide.model import (
    PAGE_FIELDS,
    Door,
    Field,
    FieldType,
    Kind,
    MapValue,
    Schema,
    Section,
    Show,
    TextValue,
    Unit,
    Value,
)
from fieldguide.model.showing import MENU_GROUPS, MORE, MenuGroup

_NESTED = frozenset({FieldType.LIST, FieldType.KEYED})


def menu_groups(kinds: Sequence[Kind]) -> dict[str, MenuGroup]:
    """Give the parts of the menu by their names: those of the core and those of installed kinds."""
    return {group.name: group for group in (*MENU_GROUPS, *(kind.menu for kind in kinds))}


def read_kinds(options: MapValue, known: Sequence[Kind]) -> Iterator[Kind]:
    """Give the kinds declared under `kinds`; their shape has been judged before."""
    groups = menu_groups(known)
    for key, value in options.keyed_maps("kinds"):
        schema = value.text("schema")
        yield Kind(
            key,
            folder=value.text("folder").strip("/"),
            needs_text=not any(value.get(name) for name in ("fields", "data", "sections")),
            nested=True,
            fields=(*PAGE_FIELDS, *_fields(value, "fields")),
            data=_fields(value, "data"),
            sections=tuple(
                Section(text.text, advice=text.text in ADVICE_HEADINGS) for text in value.texts("sections")
            ),
            labels={
                code: (names.text("one"), names.text("many")) for code, names in value.keyed_maps("labels")
            },
            menu=groups.get(value.text("menu"), MORE),
            door=Door(value.text("door") or Door.READ.value),
            pictogram=value.text("pictogram"),
            schema=Schema((schema,)) if schema else Schema(),
            help=value.text("help"),
        )


def _fields(declared: MapValue, name: str) -> tuple[Field, ...]:
    return tuple(_field(key.text, value) for key, value in declared.keyed(name))


def _field(name: str, value: Value) -> Field:
    declared = value if isinstance(value, MapValue) else MapValue((), value.location)
    type = FieldType(declared.text("type") or FieldType.TEXT.value)
    items = _items(declared) if type in _NESTED else None
    labels = {
        code.text: label.text for code, label in declared.keyed("labels") if isinstance(label, TextValue)
    }
    return Field(
        name,
        type,
        required=declared.text("required") == "true",
        translatable=declared.text("translatable") == "true" and items is None,
        markdown=declared.text("markdown") == "true" and items is None,
        vocabulary=declared.text("vocabulary"),
        kinds=_kinds(declared),
        items=items,
        fields=_fields(declared, "fields") if type is FieldType.GROUP else (),
        anchor=declared.text("anchor") == "true" and type is FieldType.KEYED,
        minimum=_number(declared, "minimum"),
        maximum=_number(declared, "maximum"),
        unit=Unit(declared.text("unit")),
        show=Show(declared.text("show") or Show.AUTO.value),
        filters=declared.text("filters") != "false",
        advice=declared.text("advice") == "true",
        labels=labels,
        help=declared.text("help"),
    )


def _items(declared: MapValue) -> Field:
    """Give what the items of a list are, or what stands under the author's own keys."""
    fields = _fields(declared, "fields")
    type = FieldType(declared.text("of") or (FieldType.GROUP if fields else FieldType.TEXT).value)
    return Field(
        "item",
        type,
        translatable=declared.text("translatable") == "true",
        markdown=declared.text("markdown") == "true",
        vocabulary=declared.text("vocabulary"),
        kinds=_kinds(declared),
        fields=fields if type is FieldType.GROUP else (),
    )


def _kinds(declared: MapValue) -> tuple[str, ...]:
    return tuple(text.text for text in declared.texts("kinds"))


def _number(declared: MapValue, name: str) -> int | None:
    text = declared.text(name)
    return int(text) if text.lstrip("-").isdecimal() else None
