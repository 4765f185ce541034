"""Training modules, their objectives and the units below them."""

from __future__ import annotations

from collections.abc import Mapping

from fieldguide.content.remember import once_per_library
from fieldguide.content.training import MODULE, UNIT, read_module
from fieldguide.model import Entry, Library, TextValue


def objectives_of(module: Entry) -> dict[str, TextValue]:
    """Give the names of a module's objectives, each with its place."""
    return {one.name: one.key for one in read_module(module.fields).objectives}


def module_of(library: Library, unit: Entry) -> Entry | None:
    """Find the module in whose folder a unit lies."""
    return library.find(f"{MODULE}/{unit.slug.partition('/')[0]}")


@once_per_library
def units_by_module(library: Library) -> Mapping[str, tuple[Entry, ...]]:
    """Give the units in the folder of each module, by the module's id."""
    found: dict[str, list[Entry]] = {}
    for unit in library.sources(UNIT):
        found.setdefault(f"{MODULE}/{unit.slug.partition('/')[0]}", []).append(unit)
    return {id: tuple(units) for id, units in found.items()}
