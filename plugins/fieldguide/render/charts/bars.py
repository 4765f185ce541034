"""How long bars are.  Lengths are in percent of the room that there is, so they fit any screen."""

from __future__ import annotations

from collections.abc import Sequence


def bar_lengths(numbers: Sequence[int], whole: int = 0) -> tuple[str, ...]:
    """Give the length of a bar for each number, in percent of the longest or of a whole."""
    full = whole or max(numbers, default=0)
    return tuple(write_percent(100 * number / full if full else 0) for number in numbers)


def write_percent(number: float) -> str:
    """Write a place or a length for an SVG attribute, with no more digits than can be seen."""
    return f"{round(number, 1):g}%"
