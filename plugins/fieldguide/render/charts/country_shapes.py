"""The shapes of countries on a flat map, as the data file beside it holds them.

Units: the globe is 2000 wide; `shapes/README.md` says more and where they come from.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from itertools import accumulate

Place = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Box:
    """A part of the map, by its edges."""

    left: float
    top: float
    right: float
    bottom: float

    @property
    def width(self) -> float:
        """From the left edge to the right."""
        return self.right - self.left

    @property
    def height(self) -> float:
        """From the upper edge to the lower."""
        return self.bottom - self.top

    @property
    def middle(self) -> tuple[float, float]:
        """The point between the edges."""
        return (self.left + self.right) / 2, (self.top + self.bottom) / 2

    def meets(self, other: Box) -> bool:
        """Tell whether two boxes have a place in common."""
        beside = self.right < other.left or other.right < self.left
        return not (beside or self.bottom < other.top or other.bottom < self.top)


WORLD = Box(60, 55, 1985, 915)
"""All lands from Alaska to Samoa, without the ice at both ends."""


@dataclass(frozen=True, slots=True)
class Ring:
    """A piece of land, or a hole in one: its path, closed, and the box around it."""

    path: str
    box: Box


@dataclass(frozen=True, slots=True)
class CountryShape:
    """A country: where a mark of it stands, and its rings, the largest first.

    A state that is too small for the scale has no ring.
    """

    mark: Place
    rings: tuple[Ring, ...]


@cache
def country_shapes() -> Mapping[str, CountryShape]:
    """Read the shapes, by the ISO 3166-1 alpha-3 codes of the countries."""
    file = files("fieldguide.render") / "charts" / "shapes" / "countries.json"
    raw = json.loads(file.read_text(encoding="utf-8"))
    return {
        code: CountryShape(tuple(shape["mark"]), tuple(_ring(numbers) for numbers in shape["rings"]))
        for code, shape in raw.items()
    }


def join_boxes(boxes: Iterable[Box]) -> Box:
    """Give the smallest box around some others."""
    known = tuple(boxes)
    return Box(
        min(box.left for box in known),
        min(box.top for box in known),
        max(box.right for box in known),
        max(box.bottom for box in known),
    )


def _ring(numbers: list[int]) -> Ring:
    # The first corner, then the steps from each corner to the next: SVG writes lines the same way.
    steps = "".join(f"{'' if step < 0 or not index else ' '}{step}" for index, step in enumerate(numbers[2:]))
    across, down = tuple(accumulate(numbers[::2])), tuple(accumulate(numbers[1::2]))
    box = Box(min(across), min(down), max(across), max(down))
    return Ring(f"M{numbers[0]} {numbers[1]}l{steps}z", box)
