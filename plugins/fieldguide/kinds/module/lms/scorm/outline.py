"""What the shell of a package must know of its course, to keep in few signs what a learner has done."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping

from fieldguide.content.quizzes import Question, Quiz, question_types, read_quiz
from fieldguide.content.signs import bank_of
from fieldguide.content.training import read_module
from fieldguide.model import CourseSite, Library


def make_outline(library: Library, course: CourseSite, words: Mapping[str, str]) -> dict[str, object]:
    """Give a course as its shell reads it.

    `edition` names its units and questions: what was kept under another cannot be read any more.  Facts of
    questions are those of the source language, as on the pages.
    """
    read = read_module(course.module.fields)
    quiz = _quiz(library, read.quiz)
    units = [
        {"id": id, "checks": [[one.name, one.fingerprint] for one in quiz.checks if one.unit_id == id]}
        for id in read.units
        if id in course.pages
    ]
    questions = [_question(one) for one in quiz.pool]
    edition = json.dumps([course.module.id, quiz.pass_mark, units, questions], sort_keys=True)
    return {
        "course": course.module.id,
        "quiz": read.quiz if read.quiz in course.pages and quiz.pool else "",
        # As the page of the test names it.
        "attempt": f"quiz:{course.language.code}/{read.quiz.partition('/')[2]}",
        "bank": bank_of(quiz),
        "edition": hashlib.sha256(edition.encode()).hexdigest()[:8],
        "pages": course.pages,
        "units": units,
        "questions": questions,
        "words": {"recorded": words["recorded_by_system"]},
    }


def pass_mark_of(library: Library, course: CourseSite) -> int | None:
    """Give the share of right answers in per cent that passes the test; None where there is no test."""
    quiz = _quiz(library, read_module(course.module.fields).quiz)
    return quiz.pass_mark if quiz.pool else None


def _quiz(library: Library, id: str) -> Quiz:
    entry = library.find(id) if id else None
    return Quiz("", None, None, ()) if entry is None else read_quiz(entry.fields, question_types(library))


def _question(question: Question) -> dict[str, object]:
    return {
        "id": question.name,
        "hash": question.fingerprint,
        "type": question.type_name,
        "options": [option.name for option in question.options],
        "right": [option.name for option in question.right],
        "objective": question.objective.text.partition("#")[2] if question.objective is not None else "",
    }
