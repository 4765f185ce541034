"""The blocks of a checklist on its page."""

from __future__ import annotations

from collections.abc import Iterator

from fieldguide.model import LocalisedEntry
from fieldguide.render.api import PageScope, words_writer

from .component import render_checklist


def write(scope: PageScope, entry: LocalisedEntry) -> Iterator[str]:
    """Give the lines to tick."""
    yield render_checklist(entry, scope.site.words, words_writer(scope), scope.resolve)
