"""The blocks of a question bank on its page."""

from __future__ import annotations

from collections.abc import Iterator

from fieldguide.model import LocalisedEntry
from fieldguide.render.api import PageScope, begin_upper, choice_label, citer, words_writer

from .component import render_question_bank

_VOCABULARIES = ("answer_type", "question_family", "element")


def write(scope: PageScope, entry: LocalisedEntry) -> Iterator[str]:
    """Give all that must be known, then the questions."""
    labels = {
        (vocabulary, name): begin_upper(choice_label(scope.site, vocabulary, name).text)
        for vocabulary in _VOCABULARIES
        for name in scope.site.settings.vocabularies.get(vocabulary, ())
    }
    yield render_question_bank(
        entry, scope.site.words, words_writer(scope), scope.resolve, citer(scope), labels
    )
