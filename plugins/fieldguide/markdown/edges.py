"""Signs at the edges of the words of a block: the box of a task before them, attributes behind them."""

from __future__ import annotations

import re
from dataclasses import replace

from fieldguide.model import NO_ATTRIBUTES, Attributes, Block, Inline, Paragraph, Text

from .attributes import match_attributes

_TASK = re.compile(r"\[(?P<mark>[ xX])\][ \t]+")


def take_attributes(children: tuple[Inline, ...]) -> tuple[tuple[Inline, ...], Attributes]:
    """Take an attribute list off the end of some words."""
    last = children[-1] if children else None
    if not isinstance(last, Text) or last.literal or not last.text.rstrip().endswith("}"):
        return children, NO_ATTRIBUTES
    start = last.text.rfind("{")
    found = match_attributes(last.text, start) if start >= 0 else None
    if found is None or last.text[found[1] :].strip():
        return children, NO_ATTRIBUTES
    words = last.text[:start].rstrip()
    kept = children[:-1]
    if words:
        kept = (*kept, Text(words, last.start, last.start + len(words)))
    return kept, found[0]


def take_task(blocks: tuple[Block, ...]) -> tuple[bool | None, tuple[Block, ...]]:
    """Take the box of a task off the front of an item: `[ ]` or `[x]`."""
    first = blocks[0] if blocks else None
    if not isinstance(first, Paragraph) or not isinstance(first.children[0], Text):
        return None, blocks
    words = first.children[0]
    match = _TASK.match(words.text)
    if match is None or words.literal:
        return None, blocks
    rest = words.text[match.end() :]
    children = first.children[1:]
    if rest:
        children = (Text(rest, words.start + match.end(), words.end), *children)
    if not children:
        return None, blocks
    return match["mark"] in "xX", (replace(first, children=children), *blocks[1:])
