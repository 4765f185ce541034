"""Values of the model as JSON has them, and back.

Which fields a value has is asked of its type: none can be forgotten here.  Nothing in what is read back can
run anything.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass
from enum import Enum
from functools import cache
from types import NoneType, UnionType
from typing import Any, get_args, get_origin, get_type_hints

_PLAIN = (str, int, bool)

Decode = Callable[[Any, list[bytes]], object]
"""Makes a value again; bytes are named by their number in a list."""


def encode(value: object, blobs: list[bytes]) -> object:
    """Give a value as JSON has it; bytes are put among `blobs`, equal ones once, and named by number."""
    if value is None or isinstance(value, _PLAIN):
        return value
    if isinstance(value, bytes):
        if value not in blobs:
            blobs.append(value)
        return blobs.index(value)
    if isinstance(value, Enum):
        return value.name
    if isinstance(value, tuple):
        return [encode(one, blobs) for one in value]
    if isinstance(value, Mapping):
        return {key: encode(one, blobs) for key, one in value.items()}
    assert is_dataclass(value)
    return [encode(getattr(value, one.name), blobs) for one in fields(value)]


@cache
def decoder(kind: Any) -> Decode:
    """Give what makes a value of a type again of what `encode` gave.

    Raises:
        TypeError: values of the type cannot be told from what `encode` gives.
    """
    if kind in _PLAIN:
        return lambda value, blobs: value
    if kind is bytes:
        return lambda value, blobs: blobs[value]
    if isinstance(kind, type) and issubclass(kind, Enum):
        return lambda value, blobs: kind[value]
    if isinstance(kind, UnionType) and NoneType in get_args(kind):
        [other] = (one for one in get_args(kind) if one is not NoneType)
        inner = decoder(other)
        return lambda value, blobs: None if value is None else inner(value, blobs)
    if get_origin(kind) is tuple:
        inner = decoder(get_args(kind)[0])
        if get_args(kind)[0] in _PLAIN:
            return lambda value, blobs: tuple(value)
        return lambda value, blobs: tuple([inner(one, blobs) for one in value])
    if get_origin(kind) is Mapping:
        inner = decoder(get_args(kind)[1])
        return lambda value, blobs: {key: inner(one, blobs) for key, one in value.items()}
    names = _names(kind)
    make: Any = kind
    hints = get_type_hints(kind)
    inners = [decoder(hints[name]) for name in names]
    if all(hints[name] in _PLAIN for name in names):
        return lambda value, blobs: make(*value)
    return lambda value, blobs: make(*[inner(part, blobs) for inner, part in zip(inners, value, strict=True)])


def _names(kind: Any) -> tuple[str, ...]:
    """Give the names of the fields of a dataclass or a named tuple."""
    if is_dataclass(kind):
        return tuple(one.name for one in fields(kind))
    if isinstance(kind, type) and issubclass(kind, tuple) and hasattr(kind, "_fields"):
        return tuple(kind._fields)
    raise TypeError(f"a value of the type {kind} cannot be kept")
