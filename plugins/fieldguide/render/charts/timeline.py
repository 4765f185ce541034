"""Where years stand on a line."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from .bars import write_percent

_STEPS = (1, 2, 5, 10, 20, 50, 100)
# More years cannot be written beside each other on a phone.
_MOST_TICKS = 9


@dataclass(frozen=True, slots=True)
class Span:
    """Years from the first to the last, both of them whole."""

    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Tick:
    """A year that is written on the line: it begins at `at`."""

    year: int
    at: str


@dataclass(frozen=True, slots=True)
class TimeBar:
    """A bar: where it begins in the drawing, seen from the left, and how long it is."""

    at: str
    length: str


@dataclass(frozen=True, slots=True)
class TimeScale:
    """A line of years from the start of `start` to the start of `end`.

    In a language that is written from right to left, time runs from right to left as well,
    as Arabic readers expect of a line of time that stands in a text; only the digits of a year
    stay as they are.
    """

    start: int
    end: int
    step: int
    mirrored: bool = False

    @property
    def ticks(self) -> tuple[Tick, ...]:
        """The years that are written, from the oldest on."""
        years = range(self.start, self.end + 1, self.step)
        return tuple(Tick(year, write_percent(self._place(year))) for year in years)

    def bar(self, span: Span) -> TimeBar:
        """Give the bar of some years: it ends when the last of them is over."""
        begin, end = sorted((self._place(span.first), self._place(span.last + 1)))
        return TimeBar(write_percent(begin), write_percent(end - begin))

    def _place(self, year: int) -> float:
        place = 100 * (year - self.start) / (self.end - self.start)
        return 100 - place if self.mirrored else place


def time_scale(spans: Iterable[Span], *, mirrored: bool = False) -> TimeScale:
    """Give a scale that holds all of some years, with round years at both ends."""
    known = tuple(spans)
    first = min(span.first for span in known)
    last = max(span.last for span in known) + 1
    for step in _STEPS:
        start, end = first // step * step, -(-last // step) * step
        if (end - start) // step < _MOST_TICKS:
            break
    return TimeScale(start, end, step, mirrored)
