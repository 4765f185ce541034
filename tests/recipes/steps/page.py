"""The blocks of steps on their page."""

from __future__ import annotations

from collections.abc import Iterator

from fieldguide.model import LocalisedEntry
from fieldguide.render.api import PageScope

from .component import render_steps


def write(scope: PageScope, entry: LocalisedEntry) -> Iterator[str]:
    """Give the steps."""
    yield render_steps(entry)
