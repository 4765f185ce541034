"""Draw the results: each figure beside its aim, and how time and memory grow with the pages.

The scale of the aims is logarithmic: a figure half its aim and one twice its aim are equally far from it.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from .rows import Growth, Part, Row

WIDTH = 960
NAMES = 430
MARGIN = 90
"""What a long name needs more in wide letters."""

LINE = 22
TOP = 64
LEAST, MOST = 1 / 16, 16.0
"""The bounds of the scale of aims; what lies beyond is drawn at its end."""

GROWTH_HEIGHT = 200
GROWTH_GAP = 70


@dataclass(frozen=True, slots=True)
class Bar:
    """A figure as a bar from the line of its aim; sizes in pixels."""

    name: str
    text: str
    top: int
    start: float
    width: float
    reached: bool


@dataclass(frozen=True, slots=True)
class Tick:
    """A place on an axis, and what stands there."""

    at: float
    text: str


@dataclass(frozen=True, slots=True)
class Curve:
    """How something grows: its title, the places of its points, and what stands at each."""

    title: str
    left: float
    width: float
    points: tuple[tuple[float, float], ...]
    texts: tuple[str, ...]
    ticks: tuple[Tick, ...]

    @property
    def path(self) -> str:
        """Give the line through the points, as an SVG path."""
        return "M" + " L".join(f"{x:.1f} {y:.1f}" for x, y in self.points)


def place(share: float) -> float:
    """Give where a part of an aim stands on the scale, in pixels from the left."""
    bounded = min(max(share, LEAST), MOST)
    span = WIDTH - NAMES - 90
    return NAMES + span * (math.log(bounded) - math.log(LEAST)) / (math.log(MOST) - math.log(LEAST))


def draw_chart(parts: Sequence[Part], growth: Sequence[Growth]) -> str:
    """Draw the chart as an SVG document."""
    rows = [(part, row) for part in parts for row in part.rows if row.share is not None]
    bars = tuple(_bar(part, row, number) for number, (part, row) in enumerate(rows))
    below = TOP + LINE * len(bars)
    curves = _curves(growth, below + GROWTH_GAP) if len(growth) > 1 else ()
    height = below + 30 + (GROWTH_HEIGHT + GROWTH_GAP if curves else 0)
    templates = Environment(
        loader=FileSystemLoader(Path(__file__).with_name("templates")),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    return templates.get_template("chart.svg").render(
        width=WIDTH,
        margin=MARGIN,
        height=height,
        names=NAMES,
        line=LINE,
        top=TOP,
        below=below,
        aim=place(1.0),
        ticks=[Tick(place(2.0**power), _times(power)) for power in range(-4, 5)],
        bars=bars,
        curves=curves,
        curves_top=below + GROWTH_GAP,
        curves_height=GROWTH_HEIGHT,
    )


def _times(power: int) -> str:
    return "aim" if power == 0 else f"{2**power}×" if power > 0 else f"1/{2**-power}"


def _bar(part: Part, row: Row, number: int) -> Bar:
    assert row.share is not None
    at, aim = place(row.share), place(1.0)
    name = shorten(f"{re.split('[:,]', part.title)[0]}: {row.name}".replace("`", ""))
    text = f"{row.figure} ({row.aim_text})"
    return Bar(name, text, TOP + number * LINE, min(at, aim), abs(at - aim), row.share <= 1)


def shorten(text: str, most: int = 68) -> str:
    """Give a text that fits before the bars."""
    return text if len(text) <= most else text[: most - 1].rstrip() + "…"


def _curves(growth: Sequence[Growth], top: int) -> tuple[Curve, ...]:
    kinds: tuple[tuple[str, str, Callable[[Growth], float]], ...] = (
        ("Processor time of a cold build, s", "{:.0f} s", lambda one: one.processor),
        ("Memory of all processes, MiB", "{:.0f} MiB", lambda one: one.memory),
        ("All-language zip, MB", "{:.1f} MB", lambda one: one.package),
    )
    each = (WIDTH - 40) / len(kinds)
    return tuple(
        _curve(title, form, value, growth, 20 + each * number, each - 30, top)
        for number, (title, form, value) in enumerate(kinds)
    )


def _curve(
    title: str,
    form: str,
    value: Callable[[Growth], float],
    growth: Sequence[Growth],
    left: float,
    width: float,
    top: int,
) -> Curve:
    """Place the points of a curve; both axes begin at zero, so that a straight line is growth in step."""
    most_pages, most = max(one.pages for one in growth), max(value(one) for one in growth)
    plot = width - 50
    points = tuple(
        (
            left + plot * one.pages / most_pages,
            top + (GROWTH_HEIGHT - 40) * (1 - value(one) / most) + 20,
        )
        for one in growth
    )
    ticks = tuple(Tick(x, f"{one.pages:,}") for (x, _), one in zip(points, growth, strict=True))
    return Curve(title, left, width, points, tuple(form.format(value(one)) for one in growth), ticks)
