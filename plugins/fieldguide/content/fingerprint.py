"""The words that a translation must carry, and the fingerprint of those it was made from."""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import replace

from fieldguide.model import (
    Block,
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
    walk_blocks,
    walk_inlines,
)

from .addresses import ROLE_SCHEME
from .fields import declared_fields, walk_fields
from .parts import parts_of
from .remember import once_per_entry


def translatable_texts(fields: MapValue, declared: tuple[Field, ...]) -> Iterator[tuple[str, TextValue]]:
    """Give every text that a translation must carry, with its dotted path, in order of declaration."""
    for one in walk_fields(fields, declared, lambda field: not field.own and not field.late):
        if one.field.translatable:
            yield one.path, one.value


@once_per_entry
def source_hash(entry: Entry, kind: Kind | None) -> str:
    """Name the words of a source entry: twelve hexadecimal digits of a SHA-256.

    Only words count, with what they are part of, where they lead and what they cite.  A change of a
    date, of a reference or of whose place a blank is does not make a translation outdated, nor does
    a space, another sign for the same list or a remark; a change of a title, an option or the body
    does.

    Parts of the text that are for some of its readers have names of their own behind it, one for each
    audience, as in `3f2a91c07be4 partner:5d1e0f7a22c9`: who does not get a part can tell from the name
    of the rest whether what they read is up to date, and nothing else.
    """
    entry = entry.as_written or entry
    digest = hashlib.sha256()
    for path, text in translatable_texts(entry.fields, declared_fields(kind)):
        digest.update(f"{path}\0{plain_words(text.text)}\0".encode())
    if entry.body is not None:
        for line in _lines(_common_blocks(entry, entry.body)):
            digest.update(f"{line}\0".encode())
    return " ".join((digest.hexdigest()[:12], *_hashes_of_parts(entry)))


def names_hash(entry: Entry, kind: Kind | None, paths: Collection[str]) -> str:
    """Name those words of a source entry that a translation of its names has, by their paths."""
    digest = hashlib.sha256()
    for path, text in translatable_texts((entry.as_written or entry).fields, declared_fields(kind)):
        if path in paths:
            digest.update(f"{path}\0{plain_words(text.text)}\0".encode())
    return digest.hexdigest()[:12]


def gives_names_only(translation: Entry, source: Entry) -> bool:
    """Tell whether a translation has no text, of a source that has one: its title, what it is called."""
    return source.has_text and not translation.has_text


def made_from(stated: str, known: str) -> bool:
    """Tell whether a translation that states some names was made from the words that are known.

    Who does not get a part knows no name of it: what is stated besides is none of theirs.
    """
    return set(known.split()) <= set(stated.split())


def _common_blocks(entry: Entry, body: MarkdownText) -> Iterable[Block]:
    return _own_blocks(body.blocks) if parts_of(entry, None) else body.all_blocks


def _own_blocks(blocks: tuple[Block, ...]) -> Iterable[Block]:
    """Give blocks without the parts in them, which have names of their own."""
    from fieldguide.markdown import without_parts  # the parser is heavy, and few texts have parts

    return walk_blocks(without_parts(blocks, lambda part: True))


def _hashes_of_parts(entry: Entry) -> Iterator[str]:
    """Name the parts for each audience together."""
    lines: dict[str, list[str]] = {}
    for part in parts_of(entry, None):
        own = lines.setdefault(part.audience, [])
        own += ["Part", *_lines((replace(part, blocks=()), *_own_blocks(part.blocks)))]
    for audience in sorted(lines):
        digest = hashlib.sha256("".join(f"{line}\0" for line in lines[audience]).encode())
        yield f"{audience}:{digest.hexdigest()[:12]}"


def _lines(blocks: Iterable[Block]) -> Iterator[str]:
    """Give each block of a text with its words, whatever way they were written."""
    for block in blocks:
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
            yield plain_words(plain_text(group))
            for one in walk_inlines(group):
                if isinstance(one, (Link, Image)) and not one.target.startswith(ROLE_SCHEME):
                    yield one.target
                elif isinstance(one, Citation):
                    yield "; ".join(f"{part.source}, {part.locator}" for part in one.parts)


_QUOTES = str.maketrans("’‘“”", "''\"\"")


def plain_words(text: str) -> str:
    """Give words as they count: whatever signs for quotation and however many spaces."""
    return " ".join(text.translate(_QUOTES).split())


def collection_hash(hashes: Mapping[str, str]) -> str:
    """Name the words of all source entries of one file, whatever order they are written in.

    `hashes` are those of the entries, by their ids.
    """
    digest = hashlib.sha256()
    for id in sorted(hashes):
        digest.update(f"{id}\0{hashes[id]}\0".encode())
    return digest.hexdigest()[:12]
