"""Words as an author typed them: what is left of a text when all signs that mean something are taken.

A sign that is still there is shown as it is, which is seldom meant.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from fieldguide.content.remember import once_per_library
from fieldguide.model import (
    Block,
    Box,
    Break,
    Entry,
    FieldMarkdown,
    Inline,
    Library,
    Link,
    Location,
    MarkdownText,
    Styled,
    Text,
    inline_groups,
    walk_blocks,
)

TAKEN = "\ufffc"
"""Stands for what is no plain word: code, a link, a picture, a citation, a sign written as `\\[`."""


@dataclass(frozen=True, slots=True)
class TypedRun:
    """The plain words of one block, or of one link; `block` is where they stand.

    `whole` tells that it is all of a paragraph, so that its first line begins one.
    """

    entry: Entry
    body: MarkdownText
    block: Block
    text: str
    whole: bool
    _pieces: tuple[tuple[int, int], ...]

    @property
    def is_plain(self) -> bool:
        """Tell whether no sign counts where the words stand."""
        return isinstance(self.body, FieldMarkdown) and self.body.plain

    def place(self, start: int, end: int) -> Location:
        """Give the place in the file of a span of the text."""
        return self.body.place(self._offset(start), max(self._offset(end - 1) + 1, self._offset(start)))

    def _offset(self, position: int) -> int:
        index = bisect_right(self._pieces, (position, 1 << 60)) - 1
        at, offset = self._pieces[max(index, 0)]
        return offset + position - at


@once_per_library
def all_runs(library: Library) -> tuple[TypedRun, ...]:
    """Give the plain words of all texts."""
    return tuple(run for entry in library.entries for text in _texts(entry) for run in _runs(entry, text))


def _texts(entry: Entry) -> tuple[MarkdownText, ...]:
    """Give all texts, also those of fields that take no Markdown: their signs are told as such."""
    return (*((entry.body,) if entry.body is not None else ()), *entry.field_texts)


def _runs(entry: Entry, body: MarkdownText) -> Iterator[TypedRun]:
    for block in walk_blocks(body.blocks):
        for group in inline_groups(block):
            yield from _run(entry, body, block, group, whole=not isinstance(block, Box))


def _run(
    entry: Entry, body: MarkdownText, block: Block, children: tuple[Inline, ...], *, whole: bool
) -> Iterator[TypedRun]:
    parts: list[str] = []
    pieces: list[tuple[int, int]] = []
    links: list[Link] = []
    length = 0
    for child in _flat(children):
        words = TAKEN
        if isinstance(child, Text) and not child.literal:
            words = child.text
        elif isinstance(child, Break):
            words = "\n"
        elif isinstance(child, Link):
            links.append(child)
        pieces.append((length, child.start))
        parts.append(words)
        length += len(words)
    text = "".join(parts)
    if text.strip(TAKEN + "\n "):
        yield TypedRun(entry, body, block, text, whole, tuple(pieces))
    for link in links:
        if not link.automatic:
            yield from _run(entry, body, block, link.children, whole=False)


def _flat(children: tuple[Inline, ...]) -> Iterator[Inline]:
    for child in children:
        if isinstance(child, Styled):
            yield from _flat(child.children)
        else:
            yield child
