"""The key points of a page: a box below its summary, for who has ten seconds."""

from __future__ import annotations

from collections.abc import Iterator

from fieldguide.content.page_facts import read_page_facts
from fieldguide.model import LocalisedEntry

from ..context.page_scope import PageScope
from .field_words import written_phrase
from .labels import field_label


def write_key_points(scope: PageScope, entry: LocalisedEntry) -> Iterator[str]:
    """Give the box; nothing where an entry has no points, or its translation has none of its own."""
    written = read_page_facts(entry.fields).key_points
    points = tuple(written_phrase(scope, point) for point in written if point.text)
    if points:
        yield scope.render("key_points", label=field_label(scope.site, "key_points"), points=points)
