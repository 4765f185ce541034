"""A Markdown text that was read: its tree, and what in the tree can be wrong, in order."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

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
    that no link is made of: they are not shown.
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
    _starts: list[int] = field(init=False, repr=False, compare=False, default_factory=list)

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
            line + self.first_line,
            start - self._starts[line] + 1,
            last + self.first_line,
            end - self._starts[last] + 1,
        )


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


def plain_text(children: Iterable[Inline]) -> str:
    """Give the words of a piece of text as they are read aloud: no signs, no citations."""
    return "".join(_plain(children))


def _plain(children: Iterable[Inline]) -> Iterator[str]:
    for child in children:
        match child:
            case Text(text) | Code(text):
                yield text
            case Break():
                yield " "
            case Image(alt):
                yield alt
            case Styled() | Link():
                yield from _plain(child.children)


def walk_blocks(blocks: Iterable[Block]) -> Iterator[Block]:
    """Give every block of a tree, each before what it holds."""
    for block in blocks:
        yield block
        for inner in inner_blocks(block):
            yield from walk_blocks(inner)


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


def inline_groups(block: Block) -> Iterator[tuple[Inline, ...]]:
    """Give the words that stand in a block itself, not in blocks inside it."""
    match block:
        case Heading() | Paragraph():
            yield block.children
        case Box():
            if block.title:
                yield block.title
        case Table():
            for row in (block.head, *block.rows):
                for cell in row:
                    yield cell.children
        case DefinitionList():
            for definition in block.items:
                yield from definition.terms


def walk_inlines(children: Iterable[Inline]) -> Iterator[Inline]:
    """Give every piece of a run of words, each before what it holds."""
    for child in children:
        yield child
        if isinstance(child, Styled | Link):
            yield from walk_inlines(child.children)
