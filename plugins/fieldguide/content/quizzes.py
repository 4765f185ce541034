"""Quizzes, their questions and options: what rules judge and pages show."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass

from fieldguide.model import Entry, Library, ListValue, Location, MapValue, QuestionType, TextValue, Value

QUIZ = "quiz"
"""The kind of quizzes."""

APPLY = "apply"
"""What a question asks that is answered by deciding, and not by remembering."""


@dataclass(frozen=True, slots=True)
class Option:
    """One answer to choose from; its key has its place.

    `feedback` says why it is wrong, or right; one that `is_fixed` keeps its place while others change
    theirs.
    """

    key: TextValue
    text: TextValue
    is_right: bool
    feedback: TextValue
    is_fixed: bool = False

    @property
    def name(self) -> str:
        """The author's own key."""
        return self.key.text


@dataclass(frozen=True, slots=True)
class Question:
    """One question of a quiz, with the options that could be read; its key has its place.

    `type` is None where the author names none that there is.  `asks` tells whether it asks to know or to
    decide, in the words of a vocabulary.  `unit` is the reference to a unit, and to a heading of it, that
    asks it as a check; without one it belongs to the test.  `hints` are told one after another, before it
    is answered.  `fields` are all of them, for what only questions of its type have
    (`fieldguide/content/question_parts.py`).
    """

    key: TextValue
    type_name: str
    type: QuestionType | None
    objective: TextValue | None
    prompt: TextValue
    options: tuple[Option, ...]
    explain: TextValue
    see: tuple[TextValue, ...]
    fields: MapValue
    keeps_order: bool = False
    asks: str = ""
    unit: TextValue | None = None
    hints: tuple[TextValue, ...] = ()

    @property
    def name(self) -> str:
        """The author's own key."""
        return self.key.text

    @property
    def location(self) -> Location:
        """The place of the question's name."""
        return self.key.location

    @property
    def right(self) -> tuple[Option, ...]:
        """The options that must be chosen."""
        return tuple(option for option in self.options if option.is_right)

    @property
    def is_shuffled(self) -> bool:
        """Tell whether its options change their order from one try to the next."""
        return not self.keeps_order and self.type is not None and self.type.chosen and self.type.shuffled

    @property
    def fingerprint(self) -> str:
        """Name what is asked and answered: eight hexadecimal digits of a SHA-256.

        What a reader has answered is kept under it, so that a question is asked again when its words,
        its options or its right answer are others.  Where it stands and leads to, what it tests, its
        hints and the order of its options do not count.
        """
        digest = hashlib.sha256()
        for path, text in sorted(_texts(self.fields, "")):
            digest.update(f"{path}\0{text}\0".encode())
        return digest.hexdigest()[:8]

    @property
    def is_scored(self) -> bool:
        """Tell whether an answer to it is right or wrong."""
        return self.type is None or self.type.scored

    @property
    def is_check(self) -> bool:
        """Tell whether a unit asks it: no test does then."""
        return self.unit is not None

    @property
    def unit_id(self) -> str:
        """The id of the unit that asks it, empty without one."""
        return self.unit.text.partition("#")[0] if self.unit is not None else ""

    @property
    def heading(self) -> str:
        """The id of the heading of its unit below which it is asked, empty where it names none."""
        return self.unit.text.partition("#")[2] if self.unit is not None else ""

    @property
    def explained(self) -> tuple[Option, ...]:
        """The wrong options that say why they are wrong."""
        return tuple(option for option in self.options if option.feedback.text and not option.is_right)


@dataclass(frozen=True, slots=True)
class Quiz:
    """A quiz; `module` is the id of what it tests, `draw` how many questions an attempt has, if it says.

    Its questions are those of a whole module: some are checks inside its units, all others the pool that
    the test draws from.  A number that cannot be read is None; its place is that of what is written for
    it.
    """

    module: str
    pass_mark: int | None
    draw: int | None
    questions: tuple[Question, ...]
    pass_mark_place: Location | None = None
    draw_place: Location | None = None

    @property
    def pool(self) -> tuple[Question, ...]:
        """The questions that a test draws from."""
        return tuple(question for question in self.questions if not question.is_check)

    @property
    def checks(self) -> tuple[Question, ...]:
        """The questions that units ask."""
        return tuple(question for question in self.questions if question.is_check)

    @property
    def drawn(self) -> int:
        """How many questions an attempt has."""
        every = len(self.pool)
        return every if self.draw is None else min(self.draw, every)


def read_quiz(fields: MapValue, types: tuple[QuestionType, ...]) -> Quiz:
    """Read a quiz, with the types of questions that there are."""
    draw = _number(fields, "draw")
    return Quiz(
        tested_module(fields),
        _number(fields, "pass_mark"),
        draw,
        tuple(
            _question(key, value, types)
            for key, value in fields.keyed("questions")
            if isinstance(value, MapValue)
        ),
        _place(fields, "pass_mark"),
        _place(fields, "draw"),
    )


def tested_module(fields: MapValue) -> str:
    """Give the id of the module that a quiz tests."""
    return fields.text("module")


def question_types(library: Library) -> tuple[QuestionType, ...]:
    """Give the types of questions that the kinds of a project have."""
    return tuple(type for kind in library.settings.kinds for type in kind.question_types)


def quizzes(library: Library, *, translations: bool = False) -> Iterator[tuple[Entry, Quiz]]:
    """Give all quizzes in the source language, which holds their facts, or in every language."""
    types = question_types(library)
    entries = library.entries if translations else library.sources(QUIZ)
    return ((entry, read_quiz(entry.fields, types)) for entry in entries if entry.kind == QUIZ)


def all_questions(library: Library) -> Iterator[Question]:
    """Give the questions of all quizzes in the source language."""
    return (question for _, quiz in quizzes(library) for question in quiz.questions)


def _question(key: TextValue, one: MapValue, types: tuple[QuestionType, ...]) -> Question:
    name, objective, unit = one.text("type"), one.get("objective"), one.get("unit")
    return Question(
        key,
        name,
        next((type for type in types if type.name == name), None),
        objective if isinstance(objective, TextValue) else None,
        one.words("prompt"),
        tuple(
            Option(
                key,
                value.words("text"),
                value.text("correct") == "true",
                value.words("feedback"),
                value.text("fixed") == "true",
            )
            for key, value in one.keyed("options")
            if isinstance(value, MapValue)
        ),
        one.words("explain"),
        one.texts("see"),
        one,
        one.text("keep_order") == "true",
        one.text("asks"),
        unit if isinstance(unit, TextValue) and unit.text else None,
        one.texts("hints"),
    )


_UNASKED = frozenset({"objective", "see", "keep_order", "asks", "unit", "hints"})
"""What of a question may change without it being another one."""

_UNASKED_BELOW = frozenset({"fixed"})
"""What may change so of the parts that it consists of."""


def _is_asked(path: str, key: str) -> bool:
    """Tell whether what stands under a key makes a question what it is; parts may have any key."""
    depth = path.count("/")
    return key not in (_UNASKED if depth == 0 else _UNASKED_BELOW if depth == _DEPTH else ())


_DEPTH = 2
"""How deep the fields of a part lie: `options`, then its key."""


def _texts(value: Value, path: str) -> Iterator[tuple[str, str]]:
    """Give the texts of what a question holds, each with its path."""
    if isinstance(value, TextValue):
        yield path, value.text
    elif isinstance(value, MapValue):
        for key, one in value.entries:
            if _is_asked(path, key.text):
                yield from _texts(one, f"{path}/{key.text}")
    elif isinstance(value, ListValue):
        for number, one in enumerate(value.items):
            yield from _texts(one, f"{path}/{number}")


def _place(fields: MapValue, name: str) -> Location | None:
    value = fields.get(name)
    return value.location if value is not None else None


def _number(fields: MapValue, name: str) -> int | None:
    try:
        return int(fields.text(name))
    except ValueError:
        return None
