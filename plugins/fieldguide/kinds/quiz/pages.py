"""The questions of a quiz on its page."""

from __future__ import annotations

from collections.abc import Iterator

from fieldguide.content.quizzes import tested_module
from fieldguide.model import LocalisedEntry
from fieldguide.render.api import PageScope, words_writer

from .component import render_quiz


def whole_of(quiz: LocalisedEntry) -> str:
    """Give the id of the module that a quiz tests."""
    return tested_module(quiz.fields)


def write_quiz(scope: PageScope, quiz: LocalisedEntry) -> Iterator[str]:
    """Give the questions of a quiz."""
    html = render_quiz(quiz, scope.site.words, words_writer(scope), scope.resolve)
    if html:
        yield html
