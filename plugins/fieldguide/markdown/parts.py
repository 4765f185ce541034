"""Parts of a text that only some of its readers get: the text without them, as if they were not written.

A part is a box of the kind `audience`.  Its lines are taken out and what is left is read anew, so that
nothing of it is known to whoever reads the rest: no line `[name]: target`, no empty item, no space.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace

from fieldguide.model import (
    Block,
    Box,
    CodeBlock,
    DefinitionList,
    Heading,
    Link,
    ListBlock,
    MarkdownText,
    Quote,
    inline_groups,
    inner_blocks,
    plain_text,
    walk_inlines,
)

from .reader import read_markdown

Hides = Callable[[Box], bool]
"""Tells whether a part is left out."""

# What stands before a block in its first line: the signs of quotes, and the room of lists.
_BEFORE = re.compile(r"[ \t>]*")


@dataclass(frozen=True, slots=True)
class _Cut:
    """What is left out: a span of the text; `between` blocks of the same group stands an empty line."""

    start: int
    end: int
    between: bool


def leave_out_parts(text: MarkdownText, hides: Hides) -> MarkdownText:
    """Give a text without some of its parts; the same where it has none such."""
    cuts = tuple(_cuts(text.blocks, hides))
    if not cuts:
        return text
    lines = text.text.split("\n")
    starts = [0]
    for line in lines:
        starts.append(starts[-1] + len(line) + 1)
    kept: dict[int, str] = dict(enumerate(lines))
    for cut in cuts:
        first = text.text.count("\n", 0, cut.start)
        last = max(text.text.count("\n", 0, cut.end), first)
        while last > first and (_is_empty(lines[last]) or starts[last] >= cut.end):
            last -= 1
        before = first and not _is_empty(lines[first - 1])
        after = last + 1 < len(lines) and not _is_empty(lines[last + 1])
        for number in range(first, last + 1):
            del kept[number]
        if cut.between and before and after:
            # Two paragraphs with a part between them are two without it as well.
            kept[first] = (_BEFORE.match(lines[first]) or [""])[0].rstrip()
        elif not before:
            number = last + 1
            while number < len(lines) and _is_empty(lines[number]):
                kept.pop(number, None)
                number += 1
    own = text.numbers or tuple(range(text.first_line, text.first_line + len(lines)))
    numbers = tuple(own[number] for number in sorted(kept)) or (text.first_line,)
    left = "\n".join(kept[number] for number in sorted(kept))
    return read_markdown(left, text.path, text.first_line, numbers)


def reads_alike(text: MarkdownText, hides: Hides) -> bool:
    """Tell whether all else of a text reads as it is where some of its parts are left out.

    It does not where something inside a part means something outside, or the signs of a list stand in the
    line of a part that is not the whole of an item.
    """
    wanted = tuple(_shape(without_parts(text.blocks, hides)))
    return wanted == tuple(_shape(leave_out_parts(text, hides).blocks))


def without_parts(blocks: Iterable[Block], hides: Hides) -> tuple[Block, ...]:
    """Give a tree without some parts, and without the items and the quotes that hold nothing else."""
    return tuple(_without(blocks, hides))


def _without(blocks: Iterable[Block], hides: Hides) -> Iterator[Block]:
    for block in blocks:
        match block:
            case Box():
                if not (block.is_part and hides(block)):
                    yield replace(block, blocks=without_parts(block.blocks, hides))
            case ListBlock():
                items = [
                    replace(item, blocks=without_parts(item.blocks, hides))
                    for item in block.items
                    if not _all_hidden(item.blocks, hides)
                ]
                if items:
                    yield replace(block, items=tuple(items))
            case Quote():
                if not _all_hidden(block.blocks, hides):
                    yield replace(block, blocks=without_parts(block.blocks, hides))
            case DefinitionList():
                yield replace(
                    block,
                    items=tuple(
                        replace(
                            one,
                            descriptions=tuple(
                                without_parts(inner, hides)
                                for inner in one.descriptions
                                if not _all_hidden(inner, hides)
                            ),
                        )
                        for one in block.items
                    ),
                )
            case _:
                yield block


def _all_hidden(blocks: tuple[Block, ...], hides: Hides) -> bool:
    """Tell whether blocks are nothing but parts that are left out; nothing at all is none."""
    return bool(blocks) and not without_parts(blocks, hides)


def _cuts(blocks: tuple[Block, ...], hides: Hides) -> Iterator[_Cut]:
    shown = [not _all_hidden((block,), hides) for block in blocks]
    for index, block in enumerate(blocks):
        if not shown[index]:
            between = any(shown[:index]) and any(shown[index + 1 :])
            yield _Cut(block.start, block.end, between)
        elif isinstance(block, ListBlock):
            for item in block.items:
                if _all_hidden(item.blocks, hides):
                    yield _Cut(item.start, item.end, between=False)
                else:
                    yield from _cuts(item.blocks, hides)
        else:
            for inner in inner_blocks(block):
                yield from _cuts(inner, hides)


def _is_empty(line: str) -> bool:
    return not line.strip(" \t>")


def _shape(blocks: Iterable[Block]) -> Iterator[str]:
    """Give what blocks are and what they say, whatever lines they stand on."""
    for block in blocks:
        yield type(block).__name__
        if isinstance(block, Heading):
            yield f"{block.level} {block.id}"
        elif isinstance(block, CodeBlock):
            yield block.text
        elif isinstance(block, Box):
            yield " ".join(block.styles)
        elif isinstance(block, ListBlock):
            yield str(len(block.items))
        for group in inline_groups(block):
            yield plain_text(group)
            for one in walk_inlines(group):
                yield type(one).__name__
                if isinstance(one, Link):
                    yield one.target
        for inner in inner_blocks(block):
            yield "("
            yield from _shape(inner)
            yield ")"
