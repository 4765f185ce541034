"""Finished pages as bytes, and back: JSON for what is known of them, their documents behind it.

Which fields a page has is asked of the page: none can be forgotten here.  Nothing in such bytes can run
anything, and each record is held against its own sum before it is used.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass, replace
from functools import cache
from hashlib import blake2b
from typing import Any, cast, get_args, get_origin, get_type_hints

from fieldguide.model import FinishedPage

_SUM = 16
_PLAIN = (str, int, bool)


def write_record(page: FinishedPage) -> bytes:
    """Give a page as bytes, its own sum first.  It has no faults: what has is not kept."""
    assert not page.facts.faults
    # The document is by far the longest text: as it is, and not quoted.
    blobs: list[bytes] = [page.html.encode("utf-8", "surrogatepass")]
    known = json.dumps(_encode(replace(page, html=""), blobs), ensure_ascii=False, separators=(",", ":"))
    head = known.encode("utf-8", "surrogatepass")
    sizes = json.dumps([len(head), *map(len, blobs)]).encode()
    content = b"".join((len(sizes).to_bytes(4, "big"), sizes, head, *blobs))
    return blake2b(content, digest_size=_SUM).digest() + content


def read_record(record: bytes) -> FinishedPage | None:
    """Give the page of a record; None where the record is not what was written."""
    if blake2b(record[_SUM:], digest_size=_SUM).digest() != record[:_SUM]:
        return None
    start = _SUM + 4
    end = start + int.from_bytes(record[_SUM:start], "big")
    parts = []
    for size in json.loads(record[start:end]):
        parts.append(record[end : end + size])
        end += size
    head, *blobs = parts
    known = json.loads(head.decode("utf-8", "surrogatepass"))
    page = cast(FinishedPage, _decoder(FinishedPage)(known, blobs))
    return replace(page, html=blobs[0].decode("utf-8", "surrogatepass"))


def _encode(value: object, blobs: list[bytes]) -> object:
    """Give a value as JSON has it; bytes are put among `blobs`, equal ones once, and named by number."""
    if isinstance(value, _PLAIN):
        return value
    if isinstance(value, bytes):
        if value not in blobs:
            blobs.append(value)
        return blobs.index(value)
    if isinstance(value, tuple):
        return [_encode(one, blobs) for one in value]
    if isinstance(value, Mapping):
        return {key: _encode(one, blobs) for key, one in value.items()}
    assert is_dataclass(value)
    return [_encode(getattr(value, one.name), blobs) for one in fields(value)]


Decode = Callable[[Any, list[bytes]], object]


@cache
def _decoder(kind: Any) -> Decode:
    """Give what makes a value of a type again of what `_encode` gave."""
    if kind in _PLAIN:
        return lambda value, blobs: value
    if kind is bytes:
        return lambda value, blobs: blobs[value]
    if get_origin(kind) is tuple:
        inner = _decoder(get_args(kind)[0])
        if get_args(kind)[0] in _PLAIN:
            return lambda value, blobs: tuple(value)
        return lambda value, blobs: tuple([inner(one, blobs) for one in value])
    if get_origin(kind) is Mapping:
        inner = _decoder(get_args(kind)[1])
        return lambda value, blobs: {key: inner(one, blobs) for key, one in value.items()}
    if not is_dataclass(kind):
        raise TypeError(f"a record cannot hold a value of the type {kind}")
    make: Any = kind
    hints = get_type_hints(kind)
    kinds = [hints[one.name] for one in fields(kind)]
    if all(one in _PLAIN for one in kinds):
        return lambda value, blobs: make(*value)
    # Not made while the type is read: a diagnostic, of which no record holds one, has fields of other types.
    return lambda value, blobs: make(
        *[_decoder(one)(part, blobs) for one, part in zip(kinds, value, strict=True)]
    )
