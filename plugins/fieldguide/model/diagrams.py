"""Diagrams: boxes with words that show how things belong together."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import Enum

DIAGRAM = "diagram"
"""The closed set of the names of all diagrams; the words of one have keys that begin `diagram.<name>`."""


class DiagramShape(Enum):
    """How the boxes of a diagram belong together.

    SUM all of a line together make the result · STEPS one comes after the other, on from line to
    line · SPAN they are times that follow each other.
    """

    SUM = "sum"
    STEPS = "steps"
    SPAN = "span"


@dataclass(frozen=True, slots=True)
class DiagramBox:
    """A box: its words are `diagram.<name>.<key>`, and `diagram.<name>.<key>.text` where there are more.

    `needed` is false for what a line does without.
    """

    key: str
    pictogram: str = ""
    needed: bool = True


@dataclass(frozen=True, slots=True)
class DiagramLine:
    """Boxes side by side, or below each other on a narrow screen; its name is `diagram.<name>.<key>`."""

    boxes: tuple[DiagramBox, ...]
    key: str = ""


@dataclass(frozen=True, slots=True)
class Diagram:
    """A diagram, which entries place by its name.

    Its title is `diagram.<name>`; `diagram.<name>.result` says what the boxes make, and
    `diagram.<name>.note` what is to be known besides, where a language has such words.
    """

    name: str
    shape: DiagramShape
    lines: tuple[DiagramLine, ...]


def diagram_vocabulary(diagrams: Iterable[Diagram]) -> Mapping[str, Mapping[str, str]]:
    """Give the names of diagrams as a closed set of fields, as a kind declares it."""
    return {DIAGRAM: dict.fromkeys((diagram.name for diagram in diagrams), "")}
