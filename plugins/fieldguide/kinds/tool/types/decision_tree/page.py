"""The blocks of a decision tree on its page."""

from __future__ import annotations

from collections.abc import Iterator

from fieldguide.model import LocalisedEntry
from fieldguide.render.api import PageScope, words_writer

from .component import render_decision_tree


def write(scope: PageScope, entry: LocalisedEntry) -> Iterator[str]:
    """Give the questions."""
    yield render_decision_tree(entry, scope.site.words, words_writer(scope), scope.resolve)
