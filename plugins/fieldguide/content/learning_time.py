"""How long learning takes: words read, questions answered, scenarios walked through.

A learner reads 200 words a minute, in any language: words are counted as they stand between spaces.
How long a question takes says its type (`QuestionType.minutes`).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain

from fieldguide.model import Entry, Library, MarkdownText, inline_groups, plain_text

from .quizzes import Question, question_types, read_quiz
from .training import read_module

WORDS_A_MINUTE = 200
"""How fast people read who learn."""

_NEAR_MINUTES, _NEAR_SHARE = 3, 5
"""A declared number is right that is off by no more than so many minutes, or one part in so many."""


@dataclass(frozen=True, slots=True)
class UnitTime:
    """What takes time in a unit: its words, and the questions inside it."""

    words: int
    questions: tuple[Question, ...] = ()

    @property
    def minutes(self) -> int:
        """The minutes of the unit, rounded up."""
        return reading_minutes(self.words) + sum(map(_minutes, self.questions))


@dataclass(frozen=True, slots=True)
class ModuleTime:
    """What takes time in a module: the words of its first page, its units, the questions of a test."""

    words: int
    units: tuple[UnitTime, ...] = ()
    drawn: int = 0

    @property
    def minutes(self) -> int:
        """The minutes of the module, rounded up."""
        return reading_minutes(self.words) + sum(unit.minutes for unit in self.units) + self.drawn


def reading_minutes(words: int) -> int:
    """Give how many minutes it takes to read some words, rounded up."""
    return -(-words // WORDS_A_MINUTE)


def is_near(declared: int, computed: int) -> bool:
    """Tell whether a declared number of minutes is about what was computed."""
    off = abs(declared - computed)
    return off <= _NEAR_MINUTES or off * _NEAR_SHARE <= computed


def count_words(text: MarkdownText | None) -> int:
    """Count the words of a text as a reader meets them: headings, tables and boxes too, no citations."""
    if text is None:
        return 0
    groups = chain.from_iterable(map(inline_groups, text.all_blocks))
    return sum(any(map(str.isalnum, word)) for group in groups for word in plain_text(group).split())


def unit_time(text: MarkdownText | None, id: str, questions: Iterable[Question]) -> UnitTime:
    """Give what takes time in a unit with an id, of all questions of its module."""
    return UnitTime(count_words(text), tuple(one for one in questions if one.unit_id == id))


def module_time(library: Library, module: Entry) -> ModuleTime:
    """Give what takes time in a module, in the source language."""
    read = read_module(module.fields)
    entry = library.find(read.quiz)
    quiz = read_quiz(entry.fields, question_types(library)) if entry is not None else None
    questions = quiz.questions if quiz is not None else ()
    units = (unit for unit in map(library.find, read.units) if unit is not None)
    return ModuleTime(
        count_words(module.body),
        tuple(unit_time(unit.body, unit.id, questions) for unit in units),
        quiz.drawn if quiz is not None else 0,
    )


def unit_parts(time: UnitTime) -> Iterator[tuple[str, int, int]]:
    """Give the parts of the sum of a unit: a name, how many there are of it, their minutes in all.

    The names are `words`, `check` for questions that are right or wrong, and those of other types.
    """
    yield "words", time.words, reading_minutes(time.words)
    counts: Counter[str] = Counter()
    minutes: Counter[str] = Counter()
    for question in time.questions:
        name = "check" if question.is_scored else question.type_name
        counts[name] += 1
        minutes[name] += _minutes(question)
    yield from ((name, count, minutes[name]) for name, count in counts.items())


def _minutes(question: Question) -> int:
    return question.type.minutes if question.type is not None else 1
