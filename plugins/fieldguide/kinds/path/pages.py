"""The stages of a reading path on its page."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from fieldguide.model import LocalisedEntry
from fieldguide.render.api import KindPages, PageScope, words_writer

from .component import render_reading_path


def write_path(scope: PageScope, entry: LocalisedEntry) -> Iterator[str]:
    """Give the stages of a reading path."""
    html = render_reading_path(entry, scope.site.words, words_writer(scope), scope.resolve)
    if html:
        yield html


PAGES = KindPages(before=write_path, components=(Path(__file__).parent,))
