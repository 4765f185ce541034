"""Boxes, as MkDocs and as GitHub write them."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from fieldguide.model import PART_STYLE, Block, Break, Inline, Paragraph, Text

_TITLE = re.compile(r'\s+"[^"]*(?:"[^"]+)*"\s*\Z')
_ALERT = re.compile(r"\[!(?P<style>NOTE|TIP|IMPORTANT|WARNING|CAUTION)\]\s*\Z", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class BoxLine:
    """What stands behind `!!!`: words for the kind of the box, and whether a title is written."""

    styles: tuple[str, ...]
    titled: bool


def read_box_line(written: str) -> BoxLine:
    """Read what stands behind the sign of a box: `note`, `warning "Mind this"`, `note inline ""`.

    Behind `audience` stands the name of one, as it was written, and no title without marks.
    """
    title = _TITLE.search(" " + written)
    styles = (" " + written)[: title.start() if title is not None else None].split()
    if styles and styles[0].lower() == PART_STYLE:
        return BoxLine((PART_STYLE, *styles[1:]), title is not None)
    if title is not None:
        return BoxLine(tuple(word.lower() for word in styles) or ("note",), True)
    first, *rest = written.split() or ["note"]
    return BoxLine((first.lower(),), bool(rest))


def alert_style(blocks: tuple[Block, ...]) -> tuple[str, tuple[Block, ...]] | None:
    """Tell whether a quote is an alert: `> [!WARNING]` on its first line; give its style and its text."""
    first = blocks[0] if blocks else None
    if not isinstance(first, Paragraph) or not isinstance(first.children[0], Text):
        return None
    words = first.children[0]
    match = _ALERT.match(words.text)
    if match is None or words.literal:
        return None
    children: tuple[Inline, ...] = first.children[1:]
    if children and not isinstance(children[0], Break):
        return None
    children = children[1:]
    rest = (replace(first, children=children), *blocks[1:]) if children else blocks[1:]
    return match["style"].lower(), rest
