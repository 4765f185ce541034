"""Panels of a sheet for people who do not read, as the front matter of an entry has them."""

from __future__ import annotations

from dataclasses import dataclass

from fieldguide.model import MapValue, TextValue


@dataclass(frozen=True, slots=True)
class Panel:
    """The names of one or more pictograms, and the line below them.

    A `wide` one takes the width of the sheet; otherwise two share it.
    """

    pictograms: tuple[str, ...]
    words: TextValue
    wide: bool


def read_panels(fields: MapValue, name: str) -> tuple[Panel, ...]:
    """Read the panels that stand in a field; none where it has none."""
    return tuple(_panel(panel) for _, panel in fields.keyed_maps(name))


def _panel(panel: MapValue) -> Panel:
    pictograms = tuple(one.text for one in panel.texts("pictograms"))
    return Panel(pictograms, panel.words("words"), panel.text("wide") == "true")
