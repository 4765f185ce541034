"""Make kinds of what a project declares in its configuration."""

from __future__ import annotations

from collections.abc import Iterator

from fieldguide.model import PAGE_FIELDS, Field, FieldType, Kind, MapValue, Section, Value


def read_kinds(options: MapValue) -> Iterator[Kind]:
    """Give the kinds declared under `kinds`; their shape has been judged before."""
    for key, value in options.keyed("kinds"):
        if isinstance(value, MapValue):
            labels = {
                code.text: (names.text("one"), names.text("many"))
                for code, names in value.keyed("labels")
                if isinstance(names, MapValue)
            }
            fields = tuple(_field(name.text, field) for name, field in value.keyed("fields"))
            yield Kind(
                key.text,
                folder=value.text("folder"),
                fields=(*PAGE_FIELDS, *fields),
                sections=tuple(Section(text.text) for text in value.texts("sections")),
                labels=labels,
                help=value.text("help"),
            )


def _field(name: str, value: Value) -> Field:
    declared = value if isinstance(value, MapValue) else MapValue((), value.location)
    type = FieldType(declared.text("type"))
    translatable = declared.text("translatable") == "true"
    kinds = tuple(text.text for text in declared.texts("kinds"))
    vocabulary = declared.text("vocabulary")
    items = None
    if type is FieldType.LIST:
        item_type = FieldType(declared.text("of") or "text")
        items = Field("item", item_type, translatable=translatable, kinds=kinds, vocabulary=vocabulary)
    return Field(
        name,
        type,
        required=declared.text("required") == "true",
        translatable=translatable and items is None,
        vocabulary=vocabulary,
        kinds=kinds,
        items=items,
        help=declared.text("help"),
    )
