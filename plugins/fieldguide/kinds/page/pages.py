"""What the home page and the pages of downloads, on safety and on method have besides their text."""

from __future__ import annotations

from collections.abc import Iterator

from fieldguide.content.site_paths import METHOD_PAGE, SAFETY_PAGE
from fieldguide.model import LocalisedEntry
from fieldguide.render.api import (
    HOME,
    KindPages,
    PageScope,
    questions_of,
    write_downloads,
    write_home,
    write_home_end,
    write_keep,
)

from .erase import FOLDER, write_erase
from .translations import write_translation_counts


def write_start(scope: PageScope, entry: LocalisedEntry) -> Iterator[str]:
    """Give what a reader comes for: the doors of the home page, what erases traces, what to take along."""
    if scope.path == HOME:
        yield from write_home(scope, questions_of(entry))
    if entry.id == SAFETY_PAGE:
        yield from write_erase(scope)
    yield from write_downloads(scope, entry)
    yield from write_keep(scope, entry)


def write_inside(scope: PageScope, entry: LocalisedEntry) -> Iterator[tuple[str, str]]:
    """Give, on the page on method, how many pages of each language a person has reviewed."""
    if entry.id == METHOD_PAGE:
        yield from write_translation_counts(scope)


def write_end(scope: PageScope, entry: LocalisedEntry) -> Iterator[str]:
    """Give what is new on the home page."""
    if scope.path == HOME:
        yield from write_home_end(scope)


PAGES = KindPages(
    before=write_start, inside=write_inside, after=write_end, components=(FOLDER,), bundle="erase"
)
