"""How the fields of a translation differ in shape from those of its source."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from fieldguide.content.fingerprint import translatable_texts
from fieldguide.model import (
    Field,
    FieldType,
    ListValue,
    Location,
    MapValue,
    TextValue,
    Value,
    has_words,
    is_empty,
)

ADDED = "please either remove it or add it to the source first"
_TRANSLATE = "please translate it"


@dataclass(frozen=True, slots=True)
class Difference:
    """What differs, and what to do about it.

    `location` is None where the translation has nothing to point at, `source` where the
    source has no counterpart.
    """

    message: str
    hint: str
    location: Location | None = None
    source: Location | None = None


def compare_fields(
    source: MapValue, translation: MapValue, declared: tuple[Field, ...], prefix: str = ""
) -> Iterator[Difference]:
    """Compare the fields that hold words, in the order they were declared."""
    for field in declared:
        if not has_words(field) or field.own or field.late:
            continue
        path = f"{prefix}{field.name}"
        ours, theirs = source.get(field.name), translation.get(field.name)
        if ours is None or is_empty(ours):
            key = translation.key(field.name)
            if key is not None and theirs is not None and not is_empty(theirs):
                yield Difference(f"`{path}` is not in the source", ADDED, key.location)
        elif theirs is None or is_empty(theirs):
            if _holds_words(ours, field):
                yield Difference(f"`{path}` is missing", _TRANSLATE, None, ours.location)
        else:
            yield from _compare(ours, theirs, field, path)


def _compare(ours: Value, theirs: Value, field: Field, path: str) -> Iterator[Difference]:
    if isinstance(ours, ListValue) and isinstance(theirs, ListValue) and field.items is not None:
        if len(ours.items) != len(theirs.items):
            counts = f"`{path}` has {_items(len(theirs.items))}, and the source has {len(ours.items)}"
            hint = "please write as many as the source has, in the same order"
            yield Difference(counts, hint, theirs.location, ours.location)
            return
        for index, (one, other) in enumerate(zip(ours.items, theirs.items, strict=True), 1):
            yield from _compare(one, other, field.items, f"{path}.{index}")
    elif isinstance(ours, MapValue) and isinstance(theirs, MapValue):
        if field.type is FieldType.GROUP:
            yield from compare_fields(ours, theirs, field.fields, f"{path}.")
        elif field.items is not None:
            yield from _compare_keys(ours, theirs, field.items, path)


def _compare_keys(ours: MapValue, theirs: MapValue, items: Field, path: str) -> Iterator[Difference]:
    for key, value in ours.entries:
        other = theirs.get(key.text)
        if other is None or is_empty(other):
            if _holds_words(value, items):
                yield Difference(f"`{path}.{key.text}` is missing", _TRANSLATE, None, key.location)
        else:
            yield from _compare(value, other, items, f"{path}.{key.text}")
    for key, _ in theirs.entries:
        if ours.get(key.text) is None:
            yield Difference(f"`{path}.{key.text}` is not in the source", ADDED, key.location)


def _holds_words(value: Value, field: Field) -> bool:
    whole = MapValue(((TextValue(field.name, value.location), value),), value.location)
    return next(translatable_texts(whole, (field,)), None) is not None


def _items(count: int) -> str:
    return "1 item" if count == 1 else f"{count} items"
