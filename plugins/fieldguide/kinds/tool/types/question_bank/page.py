"""The blocks of a question bank on its page."""

from __future__ import annotations

from collections.abc import Iterator

from fieldguide.model import LocalisedEntry
from fieldguide.render.api import PageScope, advice_words, begin_upper, choice_label, citer, words_writer

from .component import render_question_bank
from .data import READINESS

_VOCABULARIES = ("answer_type", "question_family", "element")


def write(scope: PageScope, entry: LocalisedEntry) -> Iterator[str]:
    """Give all that must be known, then the questions."""
    labels = {
        (vocabulary, name): begin_upper(choice_label(scope.site, vocabulary, name).text)
        for vocabulary in _VOCABULARIES
        for name in scope.site.settings.vocabularies.get(vocabulary, ())
    }
    readiness = scope.site.kind(entry).field(READINESS.name)
    advice = advice_words(scope, readiness, entry) if readiness is not None else ""
    yield render_question_bank(
        entry, scope.site.words, words_writer(scope), scope.resolve, citer(scope), labels, advice
    )
