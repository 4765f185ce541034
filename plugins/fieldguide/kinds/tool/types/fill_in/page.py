"""The blocks of a form to fill in on its page."""

from __future__ import annotations

from collections.abc import Iterator

from fieldguide.model import LocalisedEntry
from fieldguide.render.api import PageScope, words_writer

from .component import render_fill_in


def write(scope: PageScope, entry: LocalisedEntry) -> Iterator[str]:
    """Give the tables to fill in."""
    yield render_fill_in(entry, scope.site.words, words_writer(scope))
