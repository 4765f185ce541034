"""The stages of a reading path on its page."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from fieldguide.model import LocalisedEntry, Show
from fieldguide.render.api import KindPages, PageScope, words_writer, write_field_advice

from .component import render_reading_path


def write_path(scope: PageScope, entry: LocalisedEntry) -> Iterator[str]:
    """Give the stages of a reading path."""
    html = render_reading_path(entry, scope.site.words, words_writer(scope), scope.resolve)
    if html:
        for field in scope.site.kind(entry).fields:
            if field.show is Show.OWN:
                yield from write_field_advice(scope, field, entry)
        yield html


PAGES = KindPages(before=write_path, components=(Path(__file__).parent,))
