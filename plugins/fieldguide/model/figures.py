"""Figures: boxes with words that show how things belong together."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import Enum

FIGURE = "figure"
"""The closed set of the names of all figures; the words of one have keys that begin `figure.<name>`."""


class FigureShape(Enum):
    """How the boxes of a figure belong together.

    SUM all of a line together make the result · STEPS one comes after the other, on from line to
    line · SPAN they are times that follow each other.
    """

    SUM = "sum"
    STEPS = "steps"
    SPAN = "span"


@dataclass(frozen=True, slots=True)
class FigureBox:
    """A box: its words are `figure.<name>.<key>`, and `figure.<name>.<key>.text` where there are more.

    `needed` is false for what a line does without.
    """

    key: str
    pictogram: str = ""
    needed: bool = True


@dataclass(frozen=True, slots=True)
class FigureLine:
    """Boxes side by side, or below each other on a narrow screen; its name is `figure.<name>.<key>`."""

    boxes: tuple[FigureBox, ...]
    key: str = ""


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure, which entries place by its name.

    Its title is `figure.<name>`; `figure.<name>.result` says what the boxes make, and
    `figure.<name>.note` what is to be known besides, where a language has such words.
    """

    name: str
    shape: FigureShape
    lines: tuple[FigureLine, ...]


def figure_vocabulary(figures: Iterable[Figure]) -> Mapping[str, Mapping[str, str]]:
    """Give the names of figures as a closed set of fields, as a kind declares it."""
    return {FIGURE: dict.fromkeys((figure.name for figure in figures), "")}
