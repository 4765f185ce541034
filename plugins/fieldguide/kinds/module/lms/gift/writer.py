"""GIFT (https://docs.moodle.org/en/GIFT_format), as the importer of Moodle reads it.

A blank line ends a question, so that none stands within one; `~ = # { } :` mean something wherever they
stand, and a backslash before them takes that away.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from fieldguide.model import Language, Library

from ..questions import (
    Choosing,
    Counted,
    LeftOut,
    PackedQuestion,
    Pairing,
    QuestionBank,
    TrueOrFalse,
    Written,
)
from ..texts import as_it_is, clean, paragraphs

_SPECIAL = re.compile(r"[\\~=#{}:]")
# At the start of an answer these would be the name of a format, or a weight.
_STARTS = {"[": "&#91;", "%": "&#37;"}
_ARROW = "->"


def leave_out(bank: QuestionBank) -> Iterator[LeftOut]:
    """Name the questions whose accepted texts would be read as pairs: no sign takes that away."""
    for question in bank.questions:
        body = question.answering
        if isinstance(body, Written) and any(_ARROW in one for one in body.accepted):
            yield LeftOut(question.id.partition("#")[2], "short-text, an arrow in an accepted text")


def write_gift(library: Library, bank: QuestionBank) -> bytes:
    """Give the questions of a bank as a file of GIFT, in UTF-8 without a mark at its start."""
    writer = _Writer(bank.language)
    parts: list[str] = []
    for category, questions in bank.groups():
        # What stands after this word is read as it is.
        path = "/".join(("$course$", *(one.replace("/", "//") for one in category.path)))
        parts.append(f"$CATEGORY: {_one_line(path)}")
        parts += ["\n".join(writer.question(question)) for question in questions]
    return ("\n\n".join(parts) + "\n").encode()


class _Writer:
    def __init__(self, language: Language) -> None:
        self._language = language

    def question(self, question: PackedQuestion) -> Iterator[str]:
        """Give the lines of a question."""
        marks = f"[id:{question.id[:100]}]" + "".join(f" [tag:{one}]" for one in question.tags)
        yield f"// {_one_line(marks)}"
        yield (
            f"::{_escaped(question.name)}::[html]{self._html(*question.prompt)}"
            + "{"
            + self._opened(question)
        )
        yield from self._answers(question)
        if general := self._html(*question.general):
            yield f"####{general}"
        yield "}"

    def _opened(self, question: PackedQuestion) -> str:
        """Give what stands on the line that opens the answers."""
        body = question.answering
        if isinstance(body, Counted):
            return f"#{body.value}:{body.tolerance}"
        if isinstance(body, TrueOrFalse):
            right, wrong = (body.to_true, body.to_false) if body.is_true else (body.to_false, body.to_true)
            told = f"#{self._html(wrong)}" if wrong or right else ""
            return ("TRUE" if body.is_true else "FALSE") + told + (f"#{self._html(right)}" if right else "")
        return ""

    def _answers(self, question: PackedQuestion) -> Iterator[str]:
        body = question.answering
        if isinstance(body, Choosing):
            for answer in body.answers:
                sign = f"~%{answer.weight}%" if body.several else "=" if answer.is_right else "~"
                feedback = f"#{self._html(answer.feedback)}" if answer.feedback else ""
                yield f"{sign}{self._html(answer.html)}{feedback}"
        elif isinstance(body, Pairing):
            yield from (f"={self._html(pair.html)} -> {_escaped(pair.choice)}" for pair in body.pairs)
            yield from (f"= -> {_escaped(other)}" for other in body.others)
        elif isinstance(body, Written):
            # With its weight, for a text could begin like one; a star stands for anything.
            yield from (f"=%100%{_escaped(as_it_is(one))}" for one in body.accepted)

    def _html(self, *texts: str) -> str:
        """Give HTML: paragraphs that say their direction where it is from right to left, for others lines.

        People read these files, too.
        """
        told = tuple(filter(None, texts))
        text = paragraphs(told, self._language) if self._language.direction == "rtl" else "<br>".join(told)
        text = _one_line(text)
        return _escaped(_STARTS.get(text[:1], text[:1]) + text[1:])


def _one_line(text: str) -> str:
    return " ".join(clean(text).split())


def _escaped(text: str) -> str:
    return _SPECIAL.sub(lambda found: "\\" + found[0], _one_line(text))
