"""What the home page and the page of downloads have besides their text."""

from __future__ import annotations

from collections.abc import Iterator

from fieldguide.model import LocalisedEntry
from fieldguide.render.api import (
    HOME,
    KindPages,
    PageScope,
    questions_of,
    write_downloads,
    write_home,
    write_home_end,
)


def write_start(scope: PageScope, entry: LocalisedEntry) -> Iterator[str]:
    """Give the doors of the home page: whoever comes to it looks for a way in."""
    if scope.path == HOME:
        yield from write_home(scope, questions_of(entry))


def write_end(scope: PageScope, entry: LocalisedEntry) -> Iterator[str]:
    """Give what is new on the home page, and the offline packages where an author wants them."""
    if scope.path == HOME:
        yield from write_home_end(scope)
    yield from write_downloads(scope, entry)


PAGES = KindPages(before=write_start, after=write_end)
