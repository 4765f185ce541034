"""Read a text, or the words of a field, into a tree, and list what the tree holds."""

from __future__ import annotations

from dataclasses import replace
from typing import TypeVar

from fieldguide.model import (
    Citation,
    FieldMarkdown,
    Heading,
    HtmlTag,
    Image,
    Inline,
    Link,
    MarkdownText,
    Paragraph,
    Table,
    Text,
    inline_groups,
    walk_inlines,
)

from .block_reader import BlockReader
from .places import OneLinePlaces
from .words import read_inline

Read = TypeVar("Read", bound=MarkdownText)


def read_markdown(text: str, path: str, first_line: int = 1, numbers: tuple[int, ...] = ()) -> MarkdownText:
    """Read the body of a page; `first_line` is the line of the file on which it starts.

    Where lines of it were left out, `numbers` are those that the others have in the file.
    """
    reader = BlockReader(text, path, first_line, numbers)
    blocks = reader.read()
    found = MarkdownText(
        text,
        path,
        first_line,
        blocks,
        nesting=reader.nesting,
        unused_targets=tuple(reader.unused),
        numbers=numbers,
    )
    return _with_views(found, reader.tags)


def read_field(
    text: str, path: str, field: str, points: tuple[tuple[int, int], ...], *, plain: bool = False
) -> FieldMarkdown:
    """Read the words of a field: one paragraph, with what stands inside its lines.

    `points` are the lines and columns of its characters in the file, with one more for its end.
    """
    empty = FieldMarkdown(text, path, field=field, plain=plain, points=points)
    children = read_inline(text, OneLinePlaces(0, empty))
    read = replace(empty, blocks=(Paragraph(children, 0, len(text)),), first_line=points[0][0])
    return _with_views(read, [])


def _with_views(text: Read, tags: list[HtmlTag]) -> Read:
    """List what the tree holds, in the order of the text."""
    headings: list[Heading] = []
    tables: list[Table] = []
    inlines: list[Inline] = []
    for block in text.all_blocks:
        if isinstance(block, Heading):
            headings.append(block)
        elif isinstance(block, Table):
            tables.append(block)
        for group in inline_groups(block):
            if len(group) > 1 or not isinstance(group[0] if group else None, Text):
                inlines += [one for one in walk_inlines(group) if not isinstance(one, Text)]
    tags += [one for one in inlines if isinstance(one, HtmlTag)]
    return replace(
        text,
        headings=tuple(headings),
        tables=tuple(tables),
        links=tuple(one for one in inlines if isinstance(one, Link)),
        images=tuple(one for one in inlines if isinstance(one, Image)),
        citations=tuple(one for one in inlines if isinstance(one, Citation)),
        html_tags=tuple(sorted(tags, key=lambda one: one.start)),
    )
