"""Render a quiz: an entry with `questions`, each with `options`."""

from __future__ import annotations

from dataclasses import dataclass

from fieldguide.model import LocalisedEntry, MapValue

from ...target import Resolve, Target
from ...words import Words
from ..markup import find_targets, foreign_language, render_template


@dataclass(frozen=True, slots=True)
class Option:
    """An answer to choose; `feedback` says why it is wrong."""

    name: str
    text: str
    right: bool
    feedback: str


@dataclass(frozen=True, slots=True)
class Question:
    """A question; `multiple` where several options may be chosen."""

    id: str
    objective: str
    prompt: str
    multiple: bool
    options: tuple[Option, ...]
    explain: str
    targets: tuple[Target, ...]

    @property
    def right(self) -> tuple[Option, ...]:
        """The options that must be chosen."""
        return tuple(option for option in self.options if option.right)

    @property
    def explained(self) -> tuple[Option, ...]:
        """The wrong options that say why they are wrong."""
        return tuple(option for option in self.options if option.feedback and not option.right)


def render_quiz(entry: LocalisedEntry, words: Words, resolve: Resolve) -> str:
    """Give a quiz as a block of HTML; empty where the entry has no questions."""
    questions = tuple(
        _read_question(key.text, value, resolve)
        for key, value in entry.fields.keyed("questions")
        if isinstance(value, MapValue)
    )
    if not questions:
        return ""
    draw = min(_number(entry.fields, "draw", len(questions)), len(questions))
    return render_template(
        "quiz",
        name=entry.source.slug,
        questions=questions,
        draw=draw,
        pass_mark=_number(entry.fields, "pass_mark", 0),
        foreign=foreign_language(entry),
        words=words,
    )


def _read_question(name: str, question: MapValue, resolve: Resolve) -> Question:
    options = tuple(
        Option(key.text, value.text("text"), value.text("correct") == "true", value.text("feedback"))
        for key, value in question.keyed("options")
        if isinstance(value, MapValue)
    )
    return Question(
        id=name,
        objective=question.text("objective"),
        prompt=question.text("prompt"),
        multiple=question.text("type") == "multiple",
        options=options,
        explain=question.text("explain"),
        targets=find_targets(question.texts("see"), resolve),
    )


def _number(fields: MapValue, name: str, default: int) -> int:
    text = fields.text(name)
    return int(text) if text.isascii() and text.isdigit() else default
