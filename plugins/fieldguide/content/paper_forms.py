"""Two forms of a test that weigh the same and share no question, for before and after a session.

Both are made of one blueprint: as many questions of each objective, as many that ask to decide, and where
it can be, of the same types.  The same pool gives the same forms.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from fieldguide.model import Entry, Library

from .quizzes import APPLY, Question, Quiz, question_types, read_quiz
from .training import read_module

PRE_FORM, POST_FORM = "A", "B"
"""The form that is filled in before, and the one after."""


@dataclass(frozen=True, slots=True)
class PaperForm:
    """A form: its letter, and its questions in the order in which they are asked."""

    letter: str
    questions: tuple[Question, ...]


def make_forms(quiz: Quiz) -> tuple[PaperForm, PaperForm] | None:
    """Make the two forms of a quiz; None where its pool has not two questions of one objective.

    A form has as many questions as an attempt at the test, or as many as half of the pool allows; each
    objective has its turn before one has its second.
    """
    by_objective: dict[str, list[Question]] = {}
    for question in quiz.pool:
        if question.is_scored:
            name = question.objective.text if question.objective is not None else ""
            by_objective.setdefault(name, []).append(question)
    pairs = [tuple(_pairs(some)) for some in by_objective.values()]
    most = max(map(len, pairs), default=0)
    chosen = [some[turn] for turn in range(most) for some in pairs if len(some) > turn][: quiz.drawn]
    if not chosen:
        return None
    first, second = zip(*chosen, strict=True)
    return PaperForm(PRE_FORM, _mixed(first, PRE_FORM)), PaperForm(POST_FORM, _mixed(second, POST_FORM))


def forms_of(library: Library, module: Entry) -> tuple[PaperForm, PaperForm] | None:
    """Make the two forms of a module from its test, in the source language; None where there are none."""
    quiz = library.find(read_module(module.fields).quiz)
    return make_forms(read_quiz(quiz.fields, question_types(library))) if quiz is not None else None


def form_minutes(library: Library, module: Entry) -> int:
    """Give how long one form of a module takes to fill in: a minute a question, 0 where there is none."""
    forms = forms_of(library, module)
    return len(forms[0].questions) if forms is not None else 0


def _pairs(questions: Sequence[Question]) -> Iterator[tuple[Question, Question]]:
    """Pair questions that ask the same way and are of the same type, as far as there are; then the rest."""
    waiting: dict[tuple[bool, str], Question] = {}
    for question in sorted(questions, key=_rank):
        way = question.asks == APPLY, question.type_name
        if (other := waiting.pop(way, None)) is None:
            waiting[way] = question
        else:
            yield other, question
    rest = [waiting[way] for way in sorted(waiting)]
    yield from zip(rest[::2], rest[1::2], strict=False)


def _mixed(questions: Sequence[Question], letter: str) -> tuple[Question, ...]:
    return tuple(sorted(questions, key=lambda one: _rank(one, letter)))


def _rank(question: Question, salt: str = "") -> str:
    """Give what stands for chance: known from the name alone, so that an edited text changes no form."""
    return hashlib.sha256(f"{salt} {question.name}".encode()).hexdigest()
