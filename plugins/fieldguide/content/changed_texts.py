"""Put something else in the place of links in texts: no page maker knows that they were there."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TypeVar

from fieldguide.model import (
    Block,
    Box,
    Cell,
    DefinitionList,
    Heading,
    Inline,
    Link,
    ListBlock,
    MapValue,
    MarkdownText,
    Paragraph,
    Quote,
    Styled,
    Table,
    TextValue,
    Value,
    inline_groups,
    plain_text,
    walk_blocks,
    walk_inlines,
)
from fieldguide.model.blocks import Definition
from fieldguide.model.value import ListValue

Change = Callable[[Link], "tuple[Inline, ...] | None"]
"""Gives what stands in the place of a link; None where it stays."""

Text = TypeVar("Text", bound=MarkdownText)


def change_text(text: Text, change: Change) -> Text:
    """Change the links of a text; the very same text where none is changed."""
    if all(change(link) is None for link in text.links):
        return text
    blocks = tuple(_block(block, change) for block in text.blocks)
    every = walk_blocks(blocks)
    inlines = [one for block in every for group in inline_groups(block) for one in walk_inlines(group)]
    return replace(
        text,
        blocks=blocks,
        headings=tuple(block for block in every if isinstance(block, Heading)),
        tables=tuple(block for block in every if isinstance(block, Table)),
        links=tuple(one for one in inlines if isinstance(one, Link)),
    )


def change_value(value: Value, change: Change) -> Value:
    """Change the links in what was read of fields; the very same value where none is changed."""
    if isinstance(value, TextValue):
        if value.inlines is None:
            return value
        inlines = change_inlines(value.inlines, change)
        return (
            value if inlines is value.inlines else replace(value, inlines=inlines, text=plain_text(inlines))
        )
    if isinstance(value, ListValue):
        items = tuple(change_value(one, change) for one in value.items)
        same = all(new is old for new, old in zip(items, value.items, strict=True))
        return value if same else ListValue(items, value.location)
    entries = tuple((key, change_value(one, change)) for key, one in value.entries)
    same = all(new is old for (_, new), (_, old) in zip(entries, value.entries, strict=True))
    return value if same else MapValue(entries, value.location)


def change_inlines(children: Sequence[Inline], change: Change) -> tuple[Inline, ...]:
    """Change the links in a run of words; the very same run where none is changed."""
    found: list[Inline] = []
    for child in children:
        if isinstance(child, Styled):
            inner = change_inlines(child.children, change)
            found.append(child if inner is child.children else replace(child, children=inner))
            continue
        new = change(child) if isinstance(child, Link) else None
        if new is None:
            found.append(child)
        else:
            found += new
    same = len(found) == len(children) and all(a is b for a, b in zip(found, children, strict=True))
    return children if same and isinstance(children, tuple) else tuple(found)


def _block(block: Block, change: Change) -> Block:
    match block:
        case Heading():
            children = change_inlines(block.children, change)
            return replace(block, children=children, text=plain_text(children))
        case Paragraph():
            return replace(block, children=change_inlines(block.children, change))
        case ListBlock():
            items = tuple(replace(item, blocks=_blocks(item.blocks, change)) for item in block.items)
            return replace(block, items=items)
        case Quote():
            return replace(block, blocks=_blocks(block.blocks, change))
        case Box():
            title = change_inlines(block.title, change) if block.title else block.title
            return replace(block, title=title, blocks=_blocks(block.blocks, change))
        case Table():
            head = _row(block.head, change)
            rows = tuple(_row(row, change) for row in block.rows)
            return replace(
                block, head=head, rows=rows, headers=tuple(plain_text(cell.children) for cell in head)
            )
        case DefinitionList():
            definitions = tuple(
                Definition(
                    tuple(change_inlines(term, change) for term in one.terms),
                    tuple(_blocks(blocks, change) for blocks in one.descriptions),
                )
                for one in block.items
            )
            return replace(block, items=definitions)
        case _:
            return block


def _blocks(blocks: Sequence[Block], change: Change) -> tuple[Block, ...]:
    return tuple(_block(block, change) for block in blocks)


def _row(cells: Sequence[Cell], change: Change) -> tuple[Cell, ...]:
    return tuple(Cell(change_inlines(cell.children, change)) for cell in cells)
