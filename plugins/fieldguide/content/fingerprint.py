"""The words that a translation must carry, and the fingerprint of those it was made from."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping

from fieldguide.model import (
    Box,
    Citation,
    CodeBlock,
    Entry,
    Field,
    Heading,
    Image,
    Kind,
    Link,
    ListBlock,
    MapValue,
    MarkdownText,
    TextValue,
    inline_groups,
    plain_text,
    walk_inlines,
)

from .fields import declared_fields, walk_fields
from .remember import once_per_entry


def translatable_texts(fields: MapValue, declared: tuple[Field, ...]) -> Iterator[tuple[str, TextValue]]:
    """Give every text that a translation must carry, with its dotted path, in order of declaration."""
    for one in walk_fields(fields, declared, lambda field: not field.own and not field.late):
        if one.field.translatable:
            yield one.path, one.value


@once_per_entry
def source_hash(entry: Entry, kind: Kind | None) -> str:
    """Name the words of a source entry: twelve hexadecimal digits of a SHA-256.

    Only words count, with what they are part of, where they lead and what they cite.  A change
    of a date or of a reference does not make a translation outdated, nor does a space, another
    sign for the same list or a remark; a change of a title, an option or the body does.
    """
    digest = hashlib.sha256()
    for path, text in translatable_texts(entry.fields, declared_fields(kind)):
        digest.update(f"{path}\0{_words(text.text)}\0".encode())
    if entry.body is not None:
        for line in _lines(entry.body):
            digest.update(f"{line}\0".encode())
    return digest.hexdigest()[:12]


def _lines(body: MarkdownText) -> Iterator[str]:
    """Give each block of a text with its words, whatever way they were written."""
    for block in body.all_blocks:
        shape = type(block).__name__
        match block:
            case Heading():
                shape += f" {block.level} {block.id}"
            case ListBlock():
                shape += f" {block.ordered} {len(block.items)}"
            case Box():
                shape += f" {' '.join(block.styles)}"
            case CodeBlock():
                shape += f" {block.text}"
        yield shape
        for group in inline_groups(block):
            yield _words(plain_text(group))
            for one in walk_inlines(group):
                if isinstance(one, (Link, Image)):
                    yield one.target
                elif isinstance(one, Citation):
                    yield "; ".join(f"{part.source}, {part.locator}" for part in one.parts)


_QUOTES = str.maketrans("’‘“”", "''\"\"")


def _words(text: str) -> str:
    return " ".join(text.translate(_QUOTES).split())


def collection_hash(hashes: Mapping[str, str]) -> str:
    """Name the words of all source entries of one file, whatever order they are written in.

    `hashes` are those of the entries, by their ids.
    """
    digest = hashlib.sha256()
    for id in sorted(hashes):
        digest.update(f"{id}\0{hashes[id]}\0".encode())
    return digest.hexdigest()[:12]
