"""Finished pages as bytes, and back: what is known of them as JSON, their documents behind it.

Each record is held against its own sum before it is used.
"""

from __future__ import annotations

import json
from dataclasses import replace
from hashlib import blake2b
from typing import cast

from fieldguide.model import FinishedPage

from .values import decoder, encode

_SUM = 16


def write_record(page: FinishedPage) -> bytes:
    """Give a page as bytes, its own sum first.  It has no faults: what has is not kept."""
    assert not page.facts.faults
    # The document is by far the longest text: as it is, and not quoted.
    blobs: list[bytes] = [page.html.encode("utf-8", "surrogatepass")]
    known = json.dumps(encode(replace(page, html=""), blobs), ensure_ascii=False, separators=(",", ":"))
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
    page = cast(FinishedPage, decoder(FinishedPage)(known, blobs))
    return replace(page, html=blobs[0].decode("utf-8", "surrogatepass"))
