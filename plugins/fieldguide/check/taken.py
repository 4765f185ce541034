"""Spans of a text that are told already: what is found twice at one place is told once."""

from __future__ import annotations

from bisect import bisect_left


class TakenSpans:
    """Spans that do not overlap; looking one up costs little however many there are."""

    def __init__(self) -> None:
        """Begin with none."""
        self._starts: list[int] = []
        self._ends: list[int] = []

    def take(self, start: int, end: int) -> bool:
        """Take a span; tell whether it was free."""
        index = bisect_left(self._starts, end)
        if index and self._ends[index - 1] > start:
            return False
        self._starts.insert(index, start)
        self._ends.insert(index, end)
        return True
