"""Moodle XML (https://docs.moodle.org/en/Moodle_XML_format), as the importer of Moodle reads it.

A file is written piece by piece: its pieces are few, and their order is part of the format.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from html import escape

from fieldguide.model import Language, Library

from ..questions import (
    Category,
    Choosing,
    Counted,
    PackedQuestion,
    Pairing,
    QuestionBank,
    Thought,
    TrueOrFalse,
    Written,
)
from ..texts import as_it_is, clean, paragraphs

_PENALTY = "0.3333333"
_WHOLE_PENALTY = "1.0000000"
"""Moodle takes no other for true and false: there is no second try."""


def write_moodle(library: Library, bank: QuestionBank) -> bytes:
    """Give the questions of a bank as a file of Moodle XML."""
    return _Writer(bank.language, orders=False).file(bank)


def write_moodle_with_orders(library: Library, bank: QuestionBank) -> bytes:
    """Give it with steps as the type Ordering."""
    return _Writer(bank.language, orders=True).file(bank)


class _Writer:
    def __init__(self, language: Language, *, orders: bool) -> None:
        self._language, self._orders = language, orders

    def file(self, bank: QuestionBank) -> bytes:
        lines = ['<?xml version="1.0" encoding="UTF-8"?>', "<quiz>"]
        for category, questions in bank.groups():
            lines += self._category(category)
            for question in questions:
                lines += self._question(question)
        return "\n".join([*lines, "</quiz>", ""]).encode()

    def _category(self, category: Category) -> Iterator[str]:
        path = "/".join(("$course$", *(one.replace("/", "//") for one in category.path)))
        yield '<question type="category">'
        yield f"<category><text>{_escaped(path)}</text></category>"
        yield f"<idnumber>{_escaped(category.id[:100])}</idnumber>"
        yield "</question>"

    def _question(self, question: PackedQuestion) -> Iterator[str]:
        body = question.answering
        type, lines = self._body(body)
        yield f'<question type="{type}">'
        yield f"<name><text>{_escaped(question.name)}</text></name>"
        yield self._html("questiontext", *question.prompt)
        yield self._html("generalfeedback", *question.general)
        grade, penalty = ("0", "0") if isinstance(body, Thought) else ("1", _PENALTY)
        yield f"<defaultgrade>{grade}</defaultgrade>"
        yield f"<penalty>{_WHOLE_PENALTY if isinstance(body, TrueOrFalse) else penalty}</penalty>"
        yield "<hidden>0</hidden>"
        yield f"<idnumber>{_escaped(question.id[:100])}</idnumber>"
        yield from lines
        if not isinstance(body, Thought):
            yield from (self._html("hint", hint) for hint in question.hints)
        tags = "".join(f"<tag><text>{_escaped(one)}</text></tag>" for one in question.tags)
        if tags:
            yield f"<tags>{tags}</tags>"
        yield "</question>"

    def _body(self, body: object) -> tuple[str, Iterator[str]]:
        match body:
            case Choosing():
                return "multichoice", self._choosing(body)
            case TrueOrFalse():
                return "truefalse", self._true_or_false(body)
            case Pairing() if body.is_order and self._orders:
                return "ordering", self._ordering(body)
            case Pairing():
                return "matching", self._pairing(body)
            case Counted():
                return "numerical", self._counted(body)
            case Written():
                return "shortanswer", self._written(body)
        return "description", iter(())

    def _choosing(self, body: Choosing) -> Iterator[str]:
        yield f"<single>{_truth(not body.several)}</single>"
        yield f"<shuffleanswers>{_truth(body.shuffled)}</shuffleanswers>"
        # The letters that Moodle numbers with are Latin ones.
        yield "<answernumbering>none</answernumbering>"
        for answer in body.answers:
            weight = answer.weight if body.several else Decimal(100 if answer.is_right else 0)
            text = f"<text>{_escaped(self._paragraphs(answer.html))}</text>"
            feedback = self._html("feedback", answer.feedback)
            yield f'<answer fraction="{weight}" format="html">{text}{feedback}</answer>'

    def _true_or_false(self, body: TrueOrFalse) -> Iterator[str]:
        answers = (("true", body.is_true, body.to_true), ("false", not body.is_true, body.to_false))
        for name, is_right, feedback in answers:
            yield _plain_answer(100 if is_right else 0, name, self._html("feedback", feedback))

    def _pairing(self, body: Pairing) -> Iterator[str]:
        yield "<shuffleanswers>true</shuffleanswers>"
        for pair in body.pairs:
            text = f"<text>{_escaped(self._paragraphs(pair.html))}</text>"
            yield f'<subquestion format="html">{text}{_choice(pair.choice)}</subquestion>'
        for other in body.others:
            yield f'<subquestion format="html"><text></text>{_choice(other)}</subquestion>'

    def _ordering(self, body: Pairing) -> Iterator[str]:
        yield "<layouttype>VERTICAL</layouttype>"
        yield "<selecttype>ALL</selecttype>"
        yield "<selectcount>0</selectcount>"
        yield "<gradingtype>ABSOLUTE_POSITION</gradingtype>"
        yield "<showgrading>SHOW</showgrading>"
        yield "<numberingstyle>none</numberingstyle>"
        for number, pair in enumerate(sorted(body.pairs, key=lambda one: int(one.choice)), 1):
            text = f"<text>{_escaped(self._paragraphs(pair.html))}</text>"
            yield f'<answer fraction="{number}" format="html">{text}</answer>'

    def _counted(self, body: Counted) -> Iterator[str]:
        tolerance = f"<tolerance>{body.tolerance}</tolerance>"
        yield _plain_answer(100, str(body.value), tolerance + self._html("feedback"))
        yield "<unitgradingtype>0</unitgradingtype>"
        yield "<unitpenalty>0.1000000</unitpenalty>"
        # No unit is asked for.
        yield "<showunits>3</showunits>"
        yield "<unitsleft>0</unitsleft>"

    def _written(self, body: Written) -> Iterator[str]:
        yield "<usecase>0</usecase>"
        for text in body.accepted:
            yield _plain_answer(100, as_it_is(text), self._html("feedback"))

    def _html(self, name: str, *texts: str) -> str:
        text = _escaped(self._paragraphs(*texts))
        return f'<{name} format="html"><text>{text}</text></{name}>'

    def _paragraphs(self, *texts: str) -> str:
        return paragraphs(filter(None, texts), self._language)


def _plain_answer(fraction: int, text: str, more: str) -> str:
    start = f'<answer fraction="{fraction}" format="moodle_auto_format">'
    return f"{start}<text>{_escaped(text)}</text>{more}</answer>"


def _choice(text: str) -> str:
    return f"<answer><text>{_escaped(text)}</text></answer>"


def _truth(value: bool) -> str:
    return "true" if value else "false"


def _escaped(text: str) -> str:
    return escape(clean(text), quote=False)
