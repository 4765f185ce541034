"""The words that a translation must carry, and the fingerprint of those it was made from."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator

from fieldguide.model import Entry, Field, Kind, MapValue, TextValue

from .fields import declared_fields, walk_fields


def translatable_texts(fields: MapValue, declared: tuple[Field, ...]) -> Iterator[tuple[str, TextValue]]:
    """Give every text that a translation must carry, with its dotted path, in order of declaration."""
    for one in walk_fields(fields, declared, lambda field: not field.own and not field.late):
        if one.field.translatable:
            yield one.path, one.value


def source_hash(entry: Entry, kind: Kind) -> str:
    """Name the words of a source entry: twelve hexadecimal digits of a SHA-256.

    Only words count.  A change of a date or of a reference does not make a
    translation outdated; a change of a title, an option or the body does.
    """
    digest = hashlib.sha256()
    for path, text in translatable_texts(entry.fields, declared_fields(kind)):
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
