"""How modules, units and quizzes hang together, for the kinds that they are."""

from __future__ import annotations

from fieldguide.content.training import read_module
from fieldguide.model import LocalisedEntry
from fieldguide.render.api import PageScope


def units_of(scope: PageScope, module: LocalisedEntry) -> tuple[LocalisedEntry, ...]:
    """Give the units of a module in order, those that this site contains."""
    found = map(scope.site.entries.get, read_module(module.fields).units)
    return tuple(unit for unit in found if unit is not None)


def quiz_of(scope: PageScope, module: LocalisedEntry) -> LocalisedEntry | None:
    """Give the quiz at the end of a module."""
    return scope.site.entries.get(read_module(module.fields).quiz)
