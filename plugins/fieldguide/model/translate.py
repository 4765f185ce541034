"""What a translation may carry, and what it was made from.

Facts are written once, in the source language; a translation holds words only.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator

from .entry import Entry
from .kind import Field, FieldType, Kind
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
            keys = tuple(_renamed(field.items, name) for name in value.names())
            return translate_fields(value, other, keys)
    return value


def _renamed(field: Field, name: str) -> Field:
    return Field(name, field.type, translatable=field.translatable, items=field.items, fields=field.fields)


def has_words(field: Field) -> bool:
    """Tell whether a translation may hold anything of a field."""
    if field.translatable:
        return True
    if field.items is not None:
        return has_words(field.items)
    return any(has_words(one) for one in field.fields)


def translatable_texts(fields: MapValue, declared: tuple[Field, ...]) -> Iterator[tuple[str, TextValue]]:
    """Give every text that a translation must carry, with its dotted path, in order of declaration."""
    for field in declared:
        value = fields.get(field.name)
        if value is not None and has_words(field) and not field.own and not field.late:
            yield from _texts(value, field, field.name)


def _texts(value: Value, field: Field, path: str) -> Iterator[tuple[str, TextValue]]:
    if isinstance(value, TextValue):
        if field.translatable and value.text:
            yield path, value
    elif isinstance(value, ListValue):
        if field.items is not None:
            for index, item in enumerate(value.items):
                yield from _texts(item, field.items, f"{path}.{index}")
    elif field.type is FieldType.GROUP:
        for name, text in translatable_texts(value, field.fields):
            yield f"{path}.{name}", text
    elif field.items is not None:
        for key, item in value.entries:
            yield from _texts(item, field.items, f"{path}.{key.text}")


def source_hash(entry: Entry, kind: Kind) -> str:
    """Name the words of a source entry: twelve hexadecimal digits of a SHA-256.

    Only words count.  A change of a date or of a reference does not make a
    translation outdated; a change of a title, an option or the body does.
    """
    digest = hashlib.sha256()
    for path, text in translatable_texts(entry.fields, (*kind.fields, *kind.data)):
        digest.update(f"{path}\0{text.text}\0".encode())
    if entry.body is not None:
        digest.update(entry.body.text.strip().encode())
    return digest.hexdigest()[:12]


def collection_hash(entries: Iterable[Entry], kind: Kind) -> str:
    """Name the words of all source entries of one file, whatever order they are written in."""
    digest = hashlib.sha256()
    for entry in sorted(entries, key=lambda one: one.id):
        digest.update(f"{entry.id}\0{source_hash(entry, kind)}\0".encode())
    return digest.hexdigest()[:12]
