"""The levels and ids of the headings of a text."""

from __future__ import annotations

from collections.abc import Iterator

from fieldguide.model import Heading, MarkdownText

FIRST_LEVEL = 2
"""The level of a text's first heading: the title, on level 1, is not part of the text."""


def jumps(body: MarkdownText) -> Iterator[tuple[Heading, int]]:
    """Give each heading that is on a wrong level, with the level it should have."""
    before = FIRST_LEVEL - 1
    for heading in body.headings:
        if heading.level < FIRST_LEVEL:
            yield heading, FIRST_LEVEL
        elif heading.level > before + 1:
            yield heading, before + 1
        before = max(heading.level, FIRST_LEVEL)


def likely_id(text: str) -> str:
    """Make an id of the words of a heading; empty where no letter can be kept."""
    letters = "".join(one if one.isascii() and one.isalnum() else " " for one in text.lower())
    return "-".join(letters.split()[:6])
