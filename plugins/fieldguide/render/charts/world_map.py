"""A map of the world that shows for which countries there is something."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from .country_shapes import WORLD, country_shapes

MARK_RADIUS = 22
_NEAREST = 37.0
"""Marks may touch a little: so most countries keep one of their own."""


@dataclass(frozen=True, slots=True)
class MapMark:
    """A mark on the map: its place, the countries it stands for, and what there is for them."""

    place: tuple[int, int]
    countries: tuple[str, ...]
    found: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class WorldMap:
    """What is drawn: land, the countries that stand out, and the marks on them."""

    land: str
    filled: str
    marks: tuple[MapMark, ...]

    view: str = f"{WORLD.left:g} {WORLD.top:g} {WORLD.width:g} {WORLD.height:g}"
    radius: int = MARK_RADIUS


def draw_world(found: Mapping[str, tuple[str, ...]]) -> WorldMap:
    """Draw the map for what there is in each country, by its ISO 3166-1 alpha-3 code."""
    shapes = country_shapes()
    land = "".join(ring.path for code, shape in shapes.items() if code not in found for ring in shape.rings)
    filled = "".join(ring.path for code, shape in shapes.items() if code in found for ring in shape.rings)
    return WorldMap(land, filled, place_marks(found))


def place_marks(found: Mapping[str, tuple[str, ...]]) -> tuple[MapMark, ...]:
    """Give one mark for each country, or for several that lie too near each other for two."""
    shapes = country_shapes()
    groups = [[code] for code in sorted(found) if code in shapes]
    while (pair := _nearest(groups)) is not None:
        first, second = pair
        first += second
        groups.remove(second)
    marks = (
        MapMark(
            _middle(group), tuple(group), tuple(dict.fromkeys(one for code in group for one in found[code]))
        )
        for group in groups
    )
    # From the left to the right, as the Tab key walks.
    return tuple(sorted(marks, key=lambda mark: mark.place))


def _nearest(groups: list[list[str]]) -> tuple[list[str], list[str]] | None:
    pairs = (
        (math.dist(_middle(one), _middle(other)), one, other)
        for index, one in enumerate(groups)
        for other in groups[index + 1 :]
    )
    distance, one, other = min(pairs, default=(math.inf, [], []))
    return (one, other) if distance < _NEAREST else None


def _middle(group: Iterable[str]) -> tuple[int, int]:
    places = [country_shapes()[code].mark for code in group]
    across, down = zip(*places, strict=True)
    return round(sum(across) / len(places)), round(sum(down) / len(places))
