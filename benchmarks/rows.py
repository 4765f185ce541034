"""What a row of the results says: a figure, how it is written, its aim, and how far it is from it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


class Unit(Enum):
    """What a figure counts, and how it is written."""

    SECONDS = "s"
    MILLISECONDS = "ms"
    PART = "of the peer"
    TIMES = "×"
    MIB = "MiB"
    MB = "MB"
    KB = "kB"
    FILES = "files"

    def write(self, value: float) -> str:
        """Write a figure with as many digits as hold from one run to the next."""
        if self is Unit.FILES:
            return f"{value:.0f}"
        if self is Unit.TIMES:
            return f"× {_rounded(value)}"
        return _rounded(value) if self is Unit.PART else f"{_rounded(value)} {self.value}"


def _rounded(value: float) -> str:
    """Give two digits that count; more of them only before the point."""
    if value >= 10:
        return f"{value:,.0f}"
    if value >= 1:
        return f"{value:.1f}"
    return f"{value:.2f}" if value >= 0.1 else f"{value:.3f}"


@dataclass(frozen=True, slots=True)
class Row:
    """A figure: what was measured, its value (None where it could not be had: `how` says why).

    `aim` is the most that it may be; without one, the row is only told.
    """

    name: str
    value: float | None
    unit: Unit
    aim: float | None = None
    how: str = ""

    @property
    def share(self) -> float | None:
        """Give the figure as a part of its aim: up to 1, the aim is reached."""
        return self.value / self.aim if self.value is not None and self.aim else None

    @property
    def figure(self) -> str:
        """Write the figure."""
        return "not measured" if self.value is None else self.unit.write(self.value)

    @property
    def aim_text(self) -> str:
        """Write the aim."""
        return "" if self.aim is None else f"≤ {self.unit.write(self.aim)}"

    @property
    def verdict(self) -> str:
        """Say whether the aim is reached, and by how much it is missed."""
        if self.share is None:
            return ""
        return "reached" if self.share <= 1 else f"missed, × {_rounded(self.share)}"


@dataclass(frozen=True, slots=True)
class Part:
    """The rows of one thing that was measured, with a sentence about how."""

    title: str
    about: str
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Growth:
    """What one size of content took: pages a language, seconds, memory and sizes in MiB and MB."""

    pages: int
    wall: float
    processor: float
    memory: float
    site: float
    package: float
    search: float
