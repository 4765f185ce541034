"""How the courses of a project are made, in numbers, for those who write them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from fieldguide.model import CourseDesign, Entry, FormCount, Library, ObjectiveDesign, PartDesign

from .answer_forms import Tally, right_lengths, right_places
from .learning_time import module_time, reading_minutes
from .quizzes import APPLY, Question, Quiz, question_types, read_quiz
from .training import MODULE, read_module, read_unit

_NO_QUIZ = Quiz("", None, None, ())


def design_courses(library: Library) -> Iterator[CourseDesign]:
    """Give how each course of a library is made, in the source language."""
    types = question_types(library)
    for module in library.sources(MODULE):
        entry = library.find(read_module(module.fields).quiz)
        quiz = read_quiz(entry.fields, types) if entry is not None else _NO_QUIZ
        yield _design(library, module, quiz)


def _design(library: Library, module: Entry, quiz: Quiz) -> CourseDesign:
    read, time = read_module(module.fields), module_time(library, module)
    units = tuple(unit for unit in map(library.find, read.units) if unit is not None)
    first = PartDesign("", None, reading_minutes(time.words), time.words)
    return CourseDesign(
        module.id,
        module.title,
        tuple(
            _objective(module.id, one.name, one.text.text if one.text is not None else "", units, quiz)
            for one in read.objectives
        ),
        (
            first,
            *(
                PartDesign(
                    unit.slug.rpartition("/")[2],
                    read_unit(unit.fields).minutes,
                    taken.minutes,
                    taken.words,
                    tuple(Counter(one.type_name for one in taken.questions).items()),
                )
                for unit, taken in zip(units, time.units, strict=True)
            ),
        ),
        read.minutes,
        time.minutes,
        quiz.drawn,
        len(quiz.pool),
        tuple(_types(quiz)),
        tuple(_count(str(place), tally) for place, tally in enumerate(right_places(quiz.questions), 1)),
        tuple(
            _count(name, tally)
            for name, tally in zip(("longest", "shortest"), right_lengths(quiz.questions), strict=True)
        ),
    )


def _objective(module: str, name: str, text: str, units: Iterable[Entry], quiz: Quiz) -> ObjectiveDesign:
    id = f"{module}#{name}"
    asked = [one for one in quiz.pool if _is_for(one, id)]
    applied = sum(one.asks == APPLY for one in asked)
    checks = {one.unit_id for one in quiz.checks if one.is_scored and _is_for(one, id)}
    named = [(unit, unit.slug.rpartition("/")[2]) for unit in units]
    return ObjectiveDesign(
        name,
        text,
        tuple(short for unit, short in named if name in {t.text for t in read_unit(unit.fields).objectives}),
        tuple(short for unit, short in named if unit.id in checks),
        len(asked) - applied,
        applied,
    )


def _is_for(question: Question, objective: str) -> bool:
    return question.objective is not None and question.objective.text == objective


def _types(quiz: Quiz) -> Iterator[tuple[str, int, int]]:
    checks, pool = (Counter(one.type_name for one in some) for some in (quiz.checks, quiz.pool))
    for name in dict.fromkeys(one.type_name for one in quiz.questions):
        yield name, checks[name], pool[name]


def _count(name: str, tally: Tally) -> FormCount:
    return FormCount(name, tally.found, tally.all, tally.expected)
