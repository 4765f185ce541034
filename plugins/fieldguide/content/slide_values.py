"""A slide of a text, before it is written for a page."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from fieldguide.model import Heading, Image
from fieldguide.model.blocks import Inline

from .sentences import PlainRun


class SlideShape(Enum):
    """What a slide shows below its heading: LINES · BOX lines that stand apart · TABLE · FIGURE a picture."""

    LINES = "lines"
    BOX = "box"
    TABLE = "table"
    FIGURE = "figure"


@dataclass(frozen=True, slots=True)
class SlideLine:
    """A line of a slide; `number` is its place in a list of steps, 0 where it is in none."""

    run: PlainRun
    number: int = 0


@dataclass(frozen=True, slots=True)
class TextSlide:
    """A slide of a text.

    `heading` is the heading of its section, None before the first one; `title` are the words of a box of
    its own, None where it has none written.  `lead` stands above the lines.  `part` of `parts` tells which
    it is where its lines fill several.  `style` is that of a box.
    """

    shape: SlideShape
    heading: Heading | None
    lines: tuple[SlideLine, ...] = ()
    lead: PlainRun | None = None
    title: tuple[Inline, ...] | None = None
    style: str = ""
    head: tuple[PlainRun, ...] = ()
    rows: tuple[tuple[PlainRun, ...], ...] = ()
    picture: Image | None = None
    part: int = 1
    parts: int = 1

    @property
    def runs(self) -> Iterator[PlainRun]:
        """All words below its heading."""
        if self.lead is not None:
            yield self.lead
        yield from (line.run for line in self.lines)
        yield from self.head
        for row in self.rows:
            yield from row
