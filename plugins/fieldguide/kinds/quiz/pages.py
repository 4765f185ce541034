"""The questions of a quiz on its page."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from fieldguide.content.quizzes import tested_module
from fieldguide.model import LocalisedEntry
from fieldguide.render.api import KindPages, KindWays, PageScope, words_writer

from .component import render_quiz
from .types import QUESTION_WAYS


def whole_of(quiz: LocalisedEntry) -> str:
    """Give the id of the module that a quiz tests."""
    return tested_module(quiz.fields)


def write_quiz(scope: PageScope, quiz: LocalisedEntry) -> Iterator[str]:
    """Give the questions of a quiz."""
    html = render_quiz(quiz, scope.site.words, words_writer(scope), scope.resolve)
    if html:
        yield html


PAGES = KindPages(
    before=write_quiz,
    components=(Path(__file__).parent, *(way.folder for way in QUESTION_WAYS)),
    ways=KindWays(whole=whole_of),
)
