"""The questions that units ask, each inside the text of its unit."""

from __future__ import annotations

from collections.abc import Iterator

from fieldguide.content.quizzes import read_quiz
from fieldguide.model import LocalisedEntry
from fieldguide.render.api import PageScope, words_writer

from .component import render_check
from .types import QUESTION_WAYS


def write_checks(scope: PageScope, quiz: LocalisedEntry, unit: LocalisedEntry) -> Iterator[tuple[str, str]]:
    """Give the checks of a unit, each with the id of the heading whose section it follows."""
    types = tuple(way.type for way in QUESTION_WAYS)
    for question in read_quiz(quiz.fields, types).checks:
        if question.unit_id == unit.id and question.type is not None:
            # Inside a text in another language, what the page says itself is in the reader's.
            inside = scope.site.phrase("", unit.text_language.code).foreign
            html = render_check(
                quiz, question, scope.site.words, words_writer(scope), scope.resolve, inside_foreign=inside
            )
            yield question.heading, html
