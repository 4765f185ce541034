"""Change a text at known places, in one pass."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple


class Edit(NamedTuple):
    """What replaces the characters from `start` to `end`; where both are equal, it is put in."""

    start: int
    end: int
    text: str


def apply_edits(text: str, edits: Iterable[Edit]) -> str:
    """Apply edits to a text.  Of two that overlap, the one that begins first wins."""
    parts: list[str] = []
    done = 0
    for edit in sorted(edits):
        if edit.start >= done:
            parts += (text[done : edit.start], edit.text)
            done = edit.end
    parts.append(text[done:])
    return "".join(parts)
