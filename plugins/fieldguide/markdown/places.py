"""From a place in the text of one block to a place in the file."""

from __future__ import annotations

from bisect import bisect_right
from typing import Protocol

from fieldguide.model import Location


class Places(Protocol):
    """Tells where the characters of a text stand."""

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Give a span of the block's text as a span of the whole text."""
        ...

    def locate(self, start: int, end: int) -> Location:
        """Give a span of the block's text as lines and columns of the file."""
        ...


class LinePlaces:
    """The text of a block whose lines stand below each other, each behind its own indent or sign."""

    def __init__(self, content: str, offsets: list[int], whole: Whole) -> None:
        """Take the text, and for each of its lines the offset in the whole text where it begins."""
        self._whole = whole
        self._offsets = offsets
        self._starts = [0]
        position = content.find("\n")
        while position >= 0:
            self._starts.append(position + 1)
            position = content.find("\n", position + 1)

    def _at(self, position: int) -> int:
        line = min(bisect_right(self._starts, position), len(self._offsets)) - 1
        return self._offsets[line] + position - self._starts[line]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Give a span of the whole text; an end behind a line end stays on its line."""
        first = self._at(start)
        return first, max(first, self._at(end - 1) + 1 if end > start else first)

    def locate(self, start: int, end: int) -> Location:
        """Give the place in the file."""
        return self._whole.place(*self.span(start, end))


class OneLinePlaces:
    """The text of a block on one line, or of a cell."""

    def __init__(self, offset: int, whole: Whole) -> None:
        """Take the offset in the whole text where the line begins."""
        self._offset = offset
        self._whole = whole

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Give a span of the whole text."""
        return self._offset + start, self._offset + end

    def locate(self, start: int, end: int) -> Location:
        """Give the place in the file."""
        return self._whole.place(self._offset + start, self._offset + end)


class Whole(Protocol):
    """The text of a file that is being read."""

    def place(self, start: int, end: int) -> Location:
        """Give the place in the file of a span of the text."""
        ...


def line_offsets(content: str, first: int, lines: list[str], starts: list[int]) -> list[int]:
    """Find where each line of a block's text begins in the whole text.

    `first` is the number of the line on which the block begins; indents and signs of lists and
    quotes were taken off the front of each line, spaces off its end.
    """
    offsets = []
    for number, line in enumerate(content.split("\n"), start=first):
        if number >= len(lines):
            offsets.append(starts[-1])
            continue
        written = lines[number]
        words = line.strip(" \t")
        column = len(written.rstrip()) - len(words)
        if not written.startswith(words, max(column, 0)):
            column = max(written.find(words), 0)
        offsets.append(starts[number] + column - (len(line) - len(line.lstrip(" \t"))))
    return offsets
