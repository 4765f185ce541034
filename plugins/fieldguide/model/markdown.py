"""A Markdown text that was read: its tree, and what in the tree can be wrong, in order."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from .blocks import (
    Block,
    Box,
    Break,
    Citation,
    Code,
    DefinitionList,
    Heading,
    HtmlTag,
    Image,
    Inline,
    Link,
    ListBlock,
    Paragraph,
    Quote,
    Styled,
    Table,
    Text,
)
from .location import Location


@dataclass(frozen=True)
class MarkdownText:
    """The body of a file, without its front matter.

    `first_line` is the line of the file on which the body starts.  `nesting` tells how deep its
    lists, quotes and boxes stand in each other; `unused_targets` is where lines `[name]: target` stand
    that no link is made of: they are not shown.  Where lines of the body were left out, `numbers` are
    those that the lines of `text` have in the file.
    """

    text: str
    path: str
    first_line: int = 1
    blocks: tuple[Block, ...] = ()
    headings: tuple[Heading, ...] = ()
    links: tuple[Link, ...] = ()
    images: tuple[Image, ...] = ()
    citations: tuple[Citation, ...] = ()
    tables: tuple[Table, ...] = ()
    html_tags: tuple[HtmlTag, ...] = ()
    nesting: int = 0
    unused_targets: tuple[Location, ...] = ()
    numbers: tuple[int, ...] = ()
    _starts: list[int] = field(init=False, repr=False, compare=False, default_factory=list)

    @cached_property
    def all_blocks(self) -> tuple[Block, ...]:
        """Every block of the tree, each before what it holds: many ask, and the tree is walked once."""
        return tuple(walk_blocks(self.blocks))

    def place(self, start: int, end: int) -> Location:
        """Give the place in the file of a span of the text."""
        if not self._starts:
            self._starts.append(0)
            position = self.text.find("\n")
            while position >= 0:
                self._starts.append(position + 1)
                position = self.text.find("\n", position + 1)
        line = bisect_right(self._starts, start) - 1
        last = bisect_right(self._starts, end) - 1
        return Location(
            self.path,
            self._number(line),
            start - self._starts[line] + 1,
            self._number(last),
            end - self._starts[last] + 1,
        )

    def _number(self, line: int) -> int:
        return self.numbers[min(line, len(self.numbers) - 1)] if self.numbers else line + self.first_line


@dataclass(frozen=True)
class FieldMarkdown(MarkdownText):
    """The words of one field, read as one paragraph.

    `field` is the name of the field; `plain` tells that it takes no Markdown: its signs are shown as
    they were typed.  `points` are the lines and columns of the characters of the text in the file,
    with one more for its end.
    """

    field: str = ""
    plain: bool = False
    points: tuple[tuple[int, int], ...] = ()

    @property
    def children(self) -> tuple[Inline, ...]:
        """The words, with what stands among them."""
        return tuple(
            child for block in self.blocks if isinstance(block, Paragraph) for child in block.children
        )

    def place(self, start: int, end: int) -> Location:
        """Give the place in the file of a span of the text."""
        last = len(self.points) - 1
        line, column = self.points[min(start, last)]
        end_line, end_column = self.points[min(max(end - 1, start), last)]
        return Location(self.path, line, column, end_line, end_column + (1 if end > start else 0))


def plain_text(children: Sequence[Inline]) -> str:
    """Give the words of a piece of text as they are read aloud: no signs, no citations."""
    if len(children) == 1 and isinstance(children[0], Text):
        return children[0].text
    words: list[str] = []
    _add_words(children, words)
    return "".join(words)


# Written as pairs in brackets: `A | B` is made anew each time, and all texts are walked here.
def _add_words(children: Iterable[Inline], words: list[str]) -> None:
    for child in children:
        if isinstance(child, Text):
            words.append(child.text)
        elif isinstance(child, Break):
            words.append(" ")
        elif isinstance(child, (Styled, Link)):
            _add_words(child.children, words)
        elif isinstance(child, Code):
            words.append(child.text)
        elif isinstance(child, Image):
            words.append(child.alt)


def walk_blocks(blocks: Iterable[Block]) -> list[Block]:
    """Give every block of a tree, each before what it holds."""
    found: list[Block] = []
    _add_blocks(blocks, found)
    return found


def _add_blocks(blocks: Iterable[Block], found: list[Block]) -> None:
    for block in blocks:
        found.append(block)
        if not isinstance(block, (Paragraph, Heading)):
            for inner in inner_blocks(block):
                _add_blocks(inner, found)


def inner_blocks(block: Block) -> Iterator[tuple[Block, ...]]:
    """Give the groups of blocks that a block holds."""
    match block:
        case ListBlock():
            for item in block.items:
                yield item.blocks
        case Quote() | Box():
            yield block.blocks
        case DefinitionList():
            for definition in block.items:
                yield from definition.descriptions


def inline_groups(block: Block) -> tuple[tuple[Inline, ...], ...]:
    """Give the words that stand in a block itself, not in blocks inside it."""
    match block:
        case Heading() | Paragraph():
            return (block.children,)
        case Box():
            return (block.title,) if block.title else ()
        case Table():
            return tuple(cell.children for row in (block.head, *block.rows) for cell in row)
        case DefinitionList():
            return tuple(term for definition in block.items for term in definition.terms)
        case _:
            return ()


def walk_inlines(children: Iterable[Inline]) -> list[Inline]:
    """Give every piece of a run of words, each before what it holds."""
    found: list[Inline] = []
    _add_inlines(children, found)
    return found


def _add_inlines(children: Iterable[Inline], found: list[Inline]) -> None:
    for child in children:
        found.append(child)
        if isinstance(child, (Styled, Link)):
            _add_inlines(child.children, found)
