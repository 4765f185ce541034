"""A small map of some countries among their neighbours."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from .country_shapes import WORLD, Box, CountryShape, country_shapes, join_boxes

_SHAPE = 4 / 3
_SMALLEST = 270.0
"""About fifty degrees: a reader knows the part of the world."""
_EDGE = 0.12
_FAR = 170.0
"""Parts of a country that lie farther from the rest are not what is looked for."""


@dataclass(frozen=True, slots=True)
class Ring:
    """A ring around a country that is too small to be seen and lies by itself."""

    x: int
    y: int
    radius: int


@dataclass(frozen=True, slots=True)
class LocatorMap:
    """What is drawn: a part of the world, its land, the countries that stand out, rings around small ones."""

    view: str
    land: str
    filled: str
    rings: tuple[Ring, ...]


def locate(codes: Sequence[str]) -> LocatorMap | None:
    """Draw the map of some countries by their ISO 3166-1 alpha-3 codes; None where none is known."""
    shapes = country_shapes()
    known = [shapes[code] for code in codes if code in shapes]
    if not known:
        return None
    main = [_main_box(shape) for shape in known]
    view = _view(join_boxes(main))
    land = "".join(_paths(view, (shape for code, shape in shapes.items() if code not in codes)))
    rings = tuple(
        _ring(box, view)
        for index, box in enumerate(main)
        if max(box.width, box.height) < view.width * 0.1
        and not any(box.meets(other) for other in (*main[:index], *main[index + 1 :]))
    )
    return LocatorMap(
        f"{view.left:.0f} {view.top:.0f} {view.width:.0f} {view.height:.0f}",
        land,
        "".join(_paths(view, iter(known))),
        rings,
    )


def _paths(view: Box, shapes: Iterator[CountryShape]) -> Iterator[str]:
    return (ring.path for shape in shapes for ring in shape.rings if ring.box.meets(view))


def _main_box(shape: CountryShape) -> Box:
    if not shape.rings:
        x, y = shape.mark
        return Box(x, y, x, y)
    largest = shape.rings[0].box
    near = (ring.box for ring in shape.rings if math.dist(ring.box.middle, largest.middle) < _FAR)
    return join_boxes(near)


def _view(box: Box) -> Box:
    """Give the part of the world around a box, in the shape of the drawing, or all of it."""
    edge = 1 + 2 * _EDGE
    width = max(box.width * edge, box.height * edge * _SHAPE, _SMALLEST)
    height = width / _SHAPE
    if height > WORLD.height:
        return WORLD
    x, y = box.middle
    left = min(max(x - width / 2, WORLD.left), WORLD.right - width)
    top = min(max(y - height / 2, WORLD.top), WORLD.bottom - height)
    return Box(left, top, left + width, top + height)


def _ring(box: Box, view: Box) -> Ring:
    x, y = box.middle
    radius = max(box.width, box.height) / 2 + view.width * 0.025
    return Ring(round(x), round(y), round(radius))
