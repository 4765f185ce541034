"""A question that is answered with a number."""

from __future__ import annotations

from dataclasses import dataclass

from fieldguide.model import MapValue


@dataclass(frozen=True, slots=True)
class Numeric:
    """The right number, and how far off an answer may be."""

    figure: int
    leeway: int


def read_numeric(fields: MapValue) -> Numeric:
    """Read what only such a question has."""
    return Numeric(int(fields.text("figure")), int(fields.text("leeway") or "0"))
