"""The spans of a text that are told already, so that nothing in them is told twice."""

from __future__ import annotations

from bisect import bisect_left, insort


class TakenSpans:
    """Spans that do not overlap, in order: a text of one megabyte may hold a hundred thousand."""

    def __init__(self) -> None:
        self._spans: list[tuple[int, int]] = []

    def take(self, start: int, end: int) -> bool:
        """Take a span, unless a part of it is taken."""
        index = bisect_left(self._spans, (start, start))
        if index and self._spans[index - 1][1] > start:
            return False
        if index < len(self._spans) and self._spans[index][0] < end:
            return False
        insort(self._spans, (start, end))
        return True
