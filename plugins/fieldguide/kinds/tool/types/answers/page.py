"""The blocks of objections and answers on their page."""

from __future__ import annotations

from collections.abc import Iterator

from fieldguide.model import LocalisedEntry
from fieldguide.render.api import PageScope, citer, words_writer

from .component import render_answers


def write(scope: PageScope, entry: LocalisedEntry) -> Iterator[str]:
    """Give the themes, then the objections of each."""
    yield render_answers(entry, scope.site.words, words_writer(scope), scope.resolve, citer(scope))
