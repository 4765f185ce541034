"""Steps as their data file has them."""

from __future__ import annotations

from dataclasses import dataclass

from fieldguide.content.remember import once_per_object
from fieldguide.model import MapValue


@dataclass(frozen=True, slots=True)
class Steps:
    """What to do, in order."""

    lines: tuple[str, ...]


@once_per_object
def read_steps(fields: MapValue) -> Steps:
    """Read the steps; none where the entry has none."""
    return Steps(tuple(one.text("act") for _, one in fields.keyed_maps("moves")))
