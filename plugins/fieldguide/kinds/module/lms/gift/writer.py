"""GIFT of which every byte is known (https://docs.moodle.org/en/GIFT_format).

Signs that mean something are written with a stroke before them, each question stands in as few lines as
can be read, and no line of it is empty: an empty line would end it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import escape

from ..bank import NUMBER, ONE, PAIRS, SEVERAL, SHORT, BankQuestion, QuestionBank, every_question

WAYS = frozenset({ONE, SEVERAL, PAIRS, NUMBER, SHORT})
"""What it can carry: no text that nobody marks, and nothing of a pair to which nothing belongs."""

_SIGNS = re.compile(r"([\\~=#{}:])")


def write_gift(bank: QuestionBank) -> bytes:
    """Give a bank as a text in GIFT: a category for the test, and one for the questions in units."""
    lines = [f"// {_line(bank.site)}: {_line(bank.title)}", ""]
    for name, questions in every_question(bank):
        parts = (_line(part).replace("/", "//") for part in (bank.site, bank.title, name))
        lines += ["$CATEGORY: $course$/top/" + "/".join(parts), ""]
        for question in questions:
            if question.way in WAYS:
                lines += [*_question(question), ""]
    return "\n".join(lines).encode()


def _question(question: BankQuestion) -> Iterator[str]:
    tags = "".join(f" [tag:{tag}]" for tag in question.tags)
    yield f"// [id:{question.name}]{tags}"
    begin = "{#" if question.way == NUMBER else "{"
    yield f"::{_escape(question.name)}::[html]{_escape(question.prompt)}{begin}"
    yield from _answers(question)
    if question.explain:
        yield f"\t####{_escape(question.explain)}"
    yield "}"


def _answers(question: BankQuestion) -> Iterator[str]:
    match question.way:
        case way if way == PAIRS:
            for pair in question.pairs:
                if pair.item:
                    yield f"\t={_escape(pair.item)} -> {_escape(escape(pair.match, quote=False))}"
        case way if way == NUMBER:
            for one in question.answers:
                yield f"\t{one.html}:{question.tolerance}"
        case _:
            for one in question.answers:
                feedback = f"#{_escape(one.feedback)}" if one.feedback else ""
                sign = "=" if question.way != SEVERAL and one.weight == "100" else "~"
                weight = f"%{one.weight}%" if question.way == SEVERAL else ""
                yield f"\t{sign}{weight}{_escape(one.html)}{feedback}"


def _escape(text: str) -> str:
    return _SIGNS.sub(r"\\\1", _line(text))


def _line(text: str) -> str:
    return " ".join(text.split())
