"""The words of fields as YAML: what a translation's file holds, in the order of its source."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from fieldguide.model import Field, FieldType, ListValue, MapValue, TextValue, Value, has_words

Texts = Mapping[str, Sequence[str]]
"""What passages say in a translation, as it is written, by their names; of a list, each item.

What is gone has none.
"""

_FLOW = 90
"""Lists of words are written on one line up to so many letters."""

_LINE_SIGNS = str.maketrans({"\x85": "\\N", "\u2028": "\\L", "\u2029": "\\P", "\x7f": "\\x7F"})
_NO_KEYS = frozenset({"y", "n", "yes", "no", "on", "off", "true", "false", "null"})
_PLAIN_KEY = re.compile(r"[a-z][a-z0-9_-]*\Z")


def write_scalar(text: str) -> str:
    """Write a text between quotation marks, as YAML and JSON both read it."""
    return json.dumps(text, ensure_ascii=False).translate(_LINE_SIGNS)


def write_key(name: str) -> str:
    """Write a key, between quotation marks where it could be taken for something else."""
    return name if _PLAIN_KEY.match(name) and name not in _NO_KEYS else write_scalar(name)


def field_lines(
    fields: MapValue, declared: Iterable[Field], texts: Texts, prefix: str = "", indent: str = ""
) -> Iterator[str]:
    """Give the lines of the declared fields that hold words and have a text; `fields` are the source's."""
    for one in declared:
        value = fields.get(one.name)
        name = prefix + one.name
        if one.own and texts.get(name):
            if one.type is FieldType.LIST:
                yield from _list_lines(one.name, texts[name], indent)
            else:
                yield f"{indent}{write_key(one.name)}: {write_scalar(texts[name][0])}"
        elif value is not None and has_words(one) and not one.own:
            yield from _value_lines(one.name, value, one, texts, name, indent)


def _value_lines(key: str, value: Value, field: Field, texts: Texts, name: str, indent: str) -> Iterator[str]:
    if isinstance(value, TextValue):
        if name in texts:
            yield f"{indent}{write_key(key)}: {write_scalar(texts[name][0])}"
        return
    inner = list(_inner_lines(value, field, texts, name, f"{indent}  "))
    if inner:
        yield f"{indent}{write_key(key)}:"
        yield from inner


def _inner_lines(value: Value, field: Field, texts: Texts, name: str, indent: str) -> Iterator[str]:
    if isinstance(value, ListValue) and field.items is not None:
        for index, item in enumerate(value.items):
            place = f"{name}.{index}"
            if isinstance(item, TextValue):
                if place in texts:
                    yield f"{indent}- {write_scalar(texts[place][0])}"
                continue
            inner = list(_inner_lines(item, field.items, texts, place, f"{indent}  "))
            if inner:
                yield f"{indent}- {inner[0].strip()}"
                yield from inner[1:]
    elif isinstance(value, MapValue) and field.type is FieldType.GROUP:
        yield from field_lines(value, field.fields, texts, f"{name}.", indent)
    elif isinstance(value, MapValue) and field.items is not None:
        for key, one in value.entries:
            yield from _value_lines(key.text, one, field.items, texts, f"{name}.{key.text}", indent)


def _list_lines(key: str, items: Sequence[str], indent: str) -> Iterator[str]:
    written = [write_scalar(item) for item in items]
    line = f"{indent}{write_key(key)}: [{', '.join(written)}]"
    if len(line) <= _FLOW:
        yield line
        return
    yield f"{indent}{write_key(key)}:"
    yield from (f"{indent}  - {item}" for item in written)
