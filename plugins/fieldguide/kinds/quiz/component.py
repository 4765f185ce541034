"""Render a quiz: questions to test oneself with."""

from __future__ import annotations

from pathlib import Path

from fieldguide.content.quizzes import Question, read_quiz
from fieldguide.model import LocalisedEntry
from fieldguide.render.api import (
    ComponentFolder,
    Resolve,
    Target,
    Words,
    WriteWords,
    find_targets,
    foreign_language,
)

from .types import QUESTION_WAYS

_TYPES = Path(__file__).parent / "types"
_FOLDER = ComponentFolder(__file__, _TYPES)
_WAYS = {way.type.name: way for way in QUESTION_WAYS}


Study = tuple[tuple[Target, tuple[str, ...]], ...]
"""Units to read again, each with the ids of the objectives that it teaches: `module/basics#name`."""


def render_quiz(
    entry: LocalisedEntry, words: Words, write: WriteWords, resolve: Resolve, study: Study = ()
) -> str:
    """Give a quiz as a block of HTML; empty where the test has no questions."""
    quiz = read_quiz(entry.fields, tuple(way.type for way in QUESTION_WAYS))
    if not quiz.pool:
        return ""
    return _FOLDER.render(
        name=entry.source.slug,
        key=f"{words.language}/{entry.source.slug}",
        study=study,
        quiz=quiz,
        ways=_WAYS,
        own_of=_read_own,
        targets=lambda question: find_targets(question.see, resolve),
        foreign=foreign_language(entry),
        write=write,
        words=words,
    )


def _read_own(question: Question) -> object:
    """Give what only questions of the type have."""
    read = _WAYS[question.type_name].read
    return read(question.fields) if read is not None else None
