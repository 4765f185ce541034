"""What is drawn: bars, lines of time and maps, as SVG in the page.

Everything is worked out here: how long a bar is, which shapes a map shows, where a mark
stands.  The templates only write it down.  Colours come from the style sheet, and nothing is
told by a colour alone: each drawing has its numbers or its names beside it.
"""

from __future__ import annotations

from .bars import bar_lengths
from .locator_map import LocatorMap, locate
from .timeline import Span, TimeBar, TimeScale, time_scale
from .world_map import MapMark, WorldMap, draw_world

__all__ = [
    "LocatorMap",
    "MapMark",
    "Span",
    "TimeBar",
    "TimeScale",
    "WorldMap",
    "bar_lengths",
    "draw_world",
    "locate",
    "time_scale",
]
