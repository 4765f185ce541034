"""What a translation may carry.

Facts are written once, in the source language; a translation holds words only.
"""

from __future__ import annotations

from .kind import Field, FieldType
from .value import ListValue, MapValue, TextValue, Value


def translate_fields(source: MapValue, translation: MapValue, declared: tuple[Field, ...]) -> MapValue:
    """Give the source's fields with every translatable text taken from the translation."""
    known = {field.name: field for field in declared}
    entries: list[tuple[TextValue, Value]] = []
    for key, value in source.entries:
        field = known.get(key.text)
        other = translation.get(key.text)
        if field is None or (other is None and not field.own):
            entries.append((key, value))
        elif other is not None:
            entries.append((key, other if field.own else _translate(value, other, field)))
    have = {key.text for key, _ in entries}
    for key, value in translation.entries:
        if key.text in known and known[key.text].own and key.text not in have:
            entries.append((key, value))
    return MapValue(tuple(entries), source.location)


def _translate(value: Value, other: Value, field: Field) -> Value:
    if isinstance(value, TextValue) and isinstance(other, TextValue):
        return other if field.translatable and other.text else value
    if isinstance(value, ListValue) and isinstance(other, ListValue) and field.items is not None:
        pairs = list(value.items)
        for index, item in enumerate(other.items[: len(pairs)]):
            pairs[index] = _translate(pairs[index], item, field.items)
        return ListValue(tuple(pairs), value.location)
    if isinstance(value, MapValue) and isinstance(other, MapValue):
        if field.type is FieldType.GROUP:
            return translate_fields(value, other, field.fields)
        if field.items is not None:
            keys = tuple(field.items.named(name) for name in value.names())
            return translate_fields(value, other, keys)
    return value


def has_words(field: Field) -> bool:
    """Tell whether a translation may hold anything of a field."""
    if field.translatable:
        return True
    if field.items is not None:
        return has_words(field.items)
    return any(has_words(one) for one in field.fields)
