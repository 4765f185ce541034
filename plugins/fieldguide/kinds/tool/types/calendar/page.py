"""The blocks of a calendar on its page."""

from __future__ import annotations

from collections.abc import Iterator

from fieldguide.model import LocalisedEntry
from fieldguide.render.api import PageScope, citer, month_names, words_writer

from .component import render_calendar


def write(scope: PageScope, entry: LocalisedEntry) -> Iterator[str]:
    """Give the year, then each period."""
    names = month_names(scope.site.language.code)
    yield render_calendar(entry, scope.site.words, words_writer(scope), scope.resolve, citer(scope), names)
