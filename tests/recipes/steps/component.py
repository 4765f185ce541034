"""Render steps as a list."""

from __future__ import annotations

from fieldguide.model import LocalisedEntry
from fieldguide.render.api import ComponentFolder, foreign_language

from .view import read_steps

_FOLDER = ComponentFolder(__file__)


def render_steps(entry: LocalisedEntry) -> str:
    """Give the steps as a block of HTML; empty where there are none."""
    steps = read_steps(entry.fields)
    return _FOLDER.render(steps=steps, foreign=foreign_language(entry)) if steps.lines else ""
