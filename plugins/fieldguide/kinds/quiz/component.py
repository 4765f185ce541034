"""Render a quiz: questions to test oneself with, and those that a unit asks one by one."""

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
_CHECK = ComponentFolder(str(Path(__file__).parent / "check" / "component"), Path(__file__).parent, _TYPES)
_WAYS = {way.type.name: way for way in QUESTION_WAYS}
_QUESTION_TYPES = tuple(way.type for way in QUESTION_WAYS)


Study = tuple[tuple[Target, tuple[str, ...]], ...]
"""Units to read again, each with the ids of the objectives that it teaches: `module/basics#name`."""


def render_quiz(
    entry: LocalisedEntry, words: Words, write: WriteWords, resolve: Resolve, study: Study = ()
) -> str:
    """Give a quiz as a block of HTML; empty where the test has no questions."""
    quiz = read_quiz(entry.fields, _QUESTION_TYPES)
    if not quiz.pool:
        return ""
    return _FOLDER.render(
        quiz=quiz,
        study=study,
        **_shared(entry, words, write, resolve),
    )


def render_check(
    entry: LocalisedEntry,
    question: Question,
    words: Words,
    write: WriteWords,
    resolve: Resolve,
    *,
    inside_foreign: bool = False,
) -> str:
    """Give one question of a quiz as a block of HTML that stands by itself, inside the text of a unit.

    `inside_foreign` tells that this text is in another language than the page.
    """
    course = read_quiz(entry.fields, _QUESTION_TYPES).module
    shared = _shared(entry, words, write, resolve)
    # As what is kept of a course is named: by its language, its module and the question.
    shared["key"] = f"{words.language}/{course.rpartition('/')[2]}/{question.name}"
    return _CHECK.render(
        question=question, course=course, inside=entry.language if inside_foreign else None, **shared
    )


def _shared(entry: LocalisedEntry, words: Words, write: WriteWords, resolve: Resolve) -> dict[str, object]:
    # A question is the same in all languages, though its words are not.
    source = read_quiz(entry.source.fields, _QUESTION_TYPES).questions
    hashes = {question.name: question.fingerprint for question in source}
    return {
        "name": entry.source.slug,
        "key": f"{words.language}/{entry.source.slug}",
        "ways": _WAYS,
        "own_of": _read_own,
        "hash_of": lambda question: hashes.get(question.name, question.fingerprint),
        "targets": lambda question: find_targets(question.see, resolve),
        "foreign": foreign_language(entry),
        "write": write,
        "words": words,
    }


def _read_own(question: Question) -> object:
    """Give what only questions of the type have."""
    read = _WAYS[question.type_name].read
    return read(question.fields) if read is not None else None
