"""The questions of quizzes and the options of questions."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from fieldguide.model import Entry, Library, Location, MapValue, TextValue

QUIZ = "quiz"


@dataclass(frozen=True, slots=True)
class Option:
    """One answer to choose from."""

    key: TextValue
    fields: MapValue

    @property
    def is_right(self) -> bool:
        """Tell whether choosing it is right."""
        return self.fields.text("correct") == "true"


@dataclass(frozen=True, slots=True)
class Question:
    """One question of a quiz, with the options that could be read."""

    quiz: Entry
    key: TextValue
    fields: MapValue

    @property
    def location(self) -> Location:
        """The place of the question's name."""
        return self.key.location

    @property
    def type(self) -> str:
        """How the question is answered: `single`, `multiple` or `true-false`."""
        return self.fields.text("type")

    @property
    def options(self) -> tuple[Option, ...]:
        """The answers in the order they were written."""
        pairs = self.fields.keyed("options")
        return tuple(Option(key, value) for key, value in pairs if isinstance(value, MapValue))


def questions_of(quiz: Entry) -> tuple[Question, ...]:
    """Give the questions of one quiz."""
    pairs = quiz.fields.keyed("questions")
    return tuple(Question(quiz, key, value) for key, value in pairs if isinstance(value, MapValue))


def all_questions(library: Library) -> Iterator[Question]:
    """Give the questions of all quizzes in the source language, which holds their facts."""
    for quiz in library.sources(QUIZ):
        yield from questions_of(quiz)
