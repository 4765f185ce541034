"""A page is the same whichever pages were written before it, on the project's own content.

What is written of the same values on many pages is written once and kept: a key that lacks one of the
values would show the words of one page on another.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import pytest

from fieldguide.content.visible import visible_library
from fieldguide.model import Library, LocalisedEntry
from fieldguide.pipeline import check_project
from fieldguide.pipeline.kind_writers import pages_by_kind
from fieldguide.render.context.make import make_context
from fieldguide.render.context.site import SiteContext
from fieldguide.render.navigation.menu import make_navigation
from fieldguide.render.pages.entry import write_entry
from fieldguide.render.pages.kind_pages import KindPages

ROOT = Path(__file__).parent.parent
KINDS = pages_by_kind()


@pytest.fixture(scope="module")
def library() -> Library:
    checked = check_project(ROOT / "mkdocs.yml")
    assert checked.library is not None
    return visible_library(checked.library)


def context(library: Library, language: str) -> SiteContext:
    ways = {name: one.ways for name, one in KINDS.items()}
    return make_context(library, library.settings.language(language), ways)


def write(site: SiteContext, entries: Iterable[LocalisedEntry]) -> dict[str, object]:
    navigation = make_navigation(site)
    return {
        entry.id: write_entry(site, site.entries[entry.id], navigation, KINDS.get(entry.kind, KindPages()))
        for entry in entries
    }


@pytest.mark.parametrize("language", ["en", "ar"])
def test_pages_are_the_same_in_any_order_and_alone(library: Library, language: str) -> None:
    site = context(library, language)
    entries = [entry for entry in site.entries.values() if not site.kind(entry).holds_many]
    first = write(site, entries)
    assert write(context(library, language), reversed(entries)) == first
    for entry in entries[::100]:
        assert write(context(library, language), [entry]) == {entry.id: first[entry.id]}
