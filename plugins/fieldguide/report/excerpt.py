"""The line that a fault stands in, cut to what is around it."""

from __future__ import annotations

from dataclasses import dataclass

from fieldguide.model import Location

from .summary import SourceLine
from .visible import show_hidden

_WIDEST = 96
_BEFORE = 40


@dataclass(frozen=True, slots=True)
class Excerpt:
    """A line of a file as it is shown: what stands before the fault, the fault, and the rest."""

    before: str
    marked: str
    after: str

    @property
    def text(self) -> str:
        """The whole line."""
        return self.before + self.marked + self.after


def find_excerpt(place: Location, source_line: SourceLine) -> Excerpt | None:
    """Give the line of a place; None where there is none, or nothing stands in it.

    Signs that steer a terminal or that nobody sees are shown by their numbers.
    """
    text = source_line(place.path, place.line)
    if text is None or not text.strip():
        return None
    text = text.replace("\t", " ")
    before, rest = text[: place.column - 1], text[place.column - 1 :]
    covered = rest[: place.width if place.end_line == place.line else _rest(place, text)]
    shown, column = _window(show_hidden(text), len(show_hidden(before)) + 1)
    width = max(1, min(len(show_hidden(covered)), len(shown) - column + 1))
    return Excerpt(
        shown[: column - 1].ljust(column - 1),
        shown[column - 1 : column - 1 + width],
        shown[column - 1 + width :],
    )


def _rest(place: Location, text: str) -> int:
    """How much of the first line a span over several lines covers."""
    return len(text) - place.column + 1 if place.end_line > place.line else 1


def _window(text: str, column: int) -> tuple[str, int]:
    """Cut a long line to what stands around the fault."""
    text = text.rstrip()
    if len(text) <= _WIDEST:
        return text, column
    start = max(0, min(column - 1 - _BEFORE, len(text) - _WIDEST))
    shown = text[start : start + _WIDEST]
    if start:
        shown = "… " + shown[2:]
    if start + _WIDEST < len(text):
        shown = shown[:-2] + " …"
    return shown, column - start
