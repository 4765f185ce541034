"""A question as it is asked without a machine: what is read out, and what is told as the right answer.

Slides and cards to learn with show it; letters stand before what is chosen from, numbers before what it is
put to.  Where readers see things in another order than the author's, the order here is always the same.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from fieldguide.model import TextValue

from .question_parts import (
    Scenario,
    read_matching,
    read_number,
    read_ordering,
    read_scenario,
    read_short_text,
)
from .quizzes import Question


@dataclass(frozen=True, slots=True)
class CardLine:
    """A line with what stands before it; `then` is what it belongs to, with its own sign."""

    text: TextValue
    sign: str = ""
    is_right: bool = False
    then: TextValue | None = None
    then_sign: str = ""


@dataclass(frozen=True, slots=True)
class QuestionCard:
    """What is asked, and what is told when all have answered.

    `lead` is a situation below the question.  `lines` are what is chosen from or put in order, `targets`
    what it is put to.  `label` is the key of the words above `right`, the lines of the right answer.
    `scored` is false where no answer is the right one.  `onward` are the scenes of a story in which the
    safest choice was made each time, with what comes of it: the first one is told in `lead`.
    """

    prompt: TextValue
    lines: tuple[CardLine, ...] = ()
    targets: tuple[CardLine, ...] = ()
    label: str = ""
    right: tuple[CardLine, ...] = ()
    lead: TextValue | None = None
    scored: bool = True
    onward: tuple[StoryScene, ...] = ()


@dataclass(frozen=True, slots=True)
class StoryScene:
    """A scene, the safest choice in it with its sign, and what comes of it; none at an ending."""

    text: TextValue
    choice: CardLine | None = None
    says: TextValue | None = None


def make_card(question: Question, letters: Sequence[str]) -> QuestionCard:
    """Make the card of a question; `letters` are those of the reader's language."""
    match question.type_name:
        case "match":
            return _matching(question, letters)
        case "order":
            return _ordering(question, letters)
        case "number":
            number = read_number(question.fields)
            if number is None:
                return QuestionCard(question.prompt)
            around = f" ± {number.tolerance}" if number.tolerance else ""
            text = f"{number.value}{around} {number.counted.text}".strip()
            return _written(question, TextValue(text, question.location))
        case "short-text":
            accepted = read_short_text(question.fields).accepted
            return _written(question, *accepted[:1])
        case "scenario":
            return _scenario(question, letters)
        case _:
            return _choosing(question, letters)


def _choosing(question: Question, letters: Sequence[str]) -> QuestionCard:
    lines = tuple(
        CardLine(option.text, sign, option.is_right)
        for sign, option in zip(_signs(letters), question.options, strict=False)
    )
    right = tuple(line for line in lines if line.is_right)
    return QuestionCard(question.prompt, lines, (), _label(right), right, scored=question.is_scored)


def _matching(question: Question, letters: Sequence[str]) -> QuestionCard:
    matching = read_matching(question.fields)
    targets = {
        one.name: CardLine(one.text, str(number))
        for number, one in enumerate(matching.shown(question.name), 1)
    }
    right = []
    for sign, item in zip(_signs(letters), matching.items, strict=False):
        target = targets.get(item.match.text)
        then = (target.text, target.sign) if target is not None else (None, "")
        right.append(CardLine(item.text, sign, True, *then))
    lines = tuple(CardLine(line.text, line.sign) for line in right)
    return QuestionCard(question.prompt, lines, tuple(targets.values()), "quiz.right_answers", tuple(right))


def _ordering(question: Question, letters: Sequence[str]) -> QuestionCard:
    ordering = read_ordering(question.fields)
    signs = {
        step.name: sign for sign, step in zip(_signs(letters), ordering.shown(question.name), strict=False)
    }
    lines = tuple(CardLine(step.text, signs[step.name]) for step in ordering.shown(question.name))
    right = tuple(CardLine(step.text, signs[step.name], True) for step in ordering.steps)
    return QuestionCard(question.prompt, lines, (), "quiz.right_order", right)


def _written(question: Question, *answers: TextValue) -> QuestionCard:
    right = tuple(CardLine(answer, is_right=True) for answer in answers)
    return QuestionCard(question.prompt, (), (), _label(right), right)


def _scenario(question: Question, letters: Sequence[str]) -> QuestionCard:
    scenario = read_scenario(question.fields)
    scenes = scenario.scenes
    if not scenes:
        return QuestionCard(question.prompt, scored=False)
    choices = tuple(zip(_signs(letters), scenes[0].choices, strict=False))
    safest = scenario.safest(scenes[0])
    return QuestionCard(
        question.prompt,
        tuple(CardLine(choice.text, sign, choice is safest) for sign, choice in choices),
        right=tuple(CardLine(choice.says, sign, choice is safest) for sign, choice in choices),
        lead=scenes[0].text,
        scored=False,
        onward=tuple(_onward(scenario, letters)),
    )


def _onward(scenario: Scenario, letters: Sequence[str]) -> Iterator[StoryScene]:
    for scene, safest in scenario.safest_way():
        if safest is None:
            yield StoryScene(scene.text)
        else:
            sign = next(
                sign for sign, one in zip(_signs(letters), scene.choices, strict=False) if one is safest
            )
            yield StoryScene(scene.text, CardLine(safest.text, sign, True), safest.says)


def _label(right: Sequence[CardLine]) -> str:
    if not right:
        return ""
    return "quiz.right_answers" if len(right) > 1 else "quiz.right_answer"


def _signs(letters: Sequence[str]) -> Iterator[str]:
    """Give letters, and numbers after the last one."""
    yield from letters
    number = len(letters)
    while True:
        number += 1
        yield str(number)
