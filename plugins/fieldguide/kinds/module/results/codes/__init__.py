"""The code of a result: short enough to be read out on the phone, and the same in the page and here.

A code is a row of signs, written in groups of four with hyphens: `RAK7-MC9T-…`.  The signs are the 27
of `SIGNS`, which nobody takes for each other; what stands where:

    1       `R`: a result, of the first version of this format
    1       the form: `A` before the course, `E` after it, `T` a try at the test
    3       the course, made from its id
    3       the edition of its questions, made from these, their right answers and the two forms
    5       who took part: a code of at most four digits and letters, or nothing
    n / 3   the questions that the test draws from, in the order of their file, three a sign
    2       the check

A sign for three questions is a number of three digits in base 3, the first question first: 0 not asked,
1 asked and not right, 2 right; what is missing of the last three is 0.  Who took part is a number of four
digits in base 37: 0 nothing more, then the digits, then the letters.

The check is a number below 701: each sign before it, as its place among the signs counted from 1, times
a power of 3 that is 3 for the last sign, 9 for the one before and so on; all summed up, and 211 more.  701
is a prime, so that one wrong sign always changes the number; two neighbours that have changed places
change it too, the last sign and the first of the check included.  What was read out wrong in several
places is found in all but one of 701 cases.

There is no name in it, no day, no time, nothing of the device.  It proves nothing: anybody who has the
page can make one up.

A file holds such codes as JSON: `{"format": "fieldguide-results", "version": 1, "codes": ["RAK7-…"]}`.  What
else it says is for people who open it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from fieldguide.content.paper_forms import POST_FORM, PRE_FORM, PaperForm, make_forms
from fieldguide.content.quizzes import Quiz
from fieldguide.content.signs import SIGNS, bank_of, name_in_signs

FILE_FORMAT = "fieldguide-results"
FILE_VERSION = 1

TEST = "T"
"""A try at the test, whose questions are drawn anew each time."""

FORM_SIGNS = {PRE_FORM: "A", POST_FORM: "E", TEST: TEST}
"""The sign of each form; there is no B among the signs."""

NOT_ASKED, WRONG, RIGHT = 0, 1, 2

_VERSION = "R"
_LONGEST_PARTICIPANT = 4
_CHARACTERS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"
_PRIME, _BEGIN, _STEP = 701, 211, 3
_HEAD = 1 + 1 + 3 + 3 + 5
_FORMS = {sign: form for form, sign in FORM_SIGNS.items()}


@dataclass(frozen=True, slots=True)
class Result:
    """What a code says: `answers` has one of three states for each question, in the order of the file.

    `course` and `edition` are three signs each; a `participant` may be empty.
    """

    form: str
    course: str
    edition: str
    participant: str
    answers: tuple[int, ...]


def course_sign(course: str) -> str:
    """Name a course by its id, as its certificates do."""
    return name_in_signs(course)


def edition_sign(quiz: Quiz, forms: Sequence[PaperForm] | None = None) -> str:
    """Name what results of a quiz are about: its questions, what is right, what each form asks.

    `forms` are those of the quiz, made from it where they are not given.
    """
    made = forms if forms is not None else make_forms(quiz) or ()
    asked = (f"{form.letter} {question.name}" for form in made for question in form.questions)
    tested = (question.objective.text if question.objective else "" for question in quiz.pool)
    return name_in_signs("results", bank_of(quiz), *asked, *tested)


def write_code(result: Result) -> str:
    """Give the code of a result, in groups of four.

    Raises:
        ValueError: it says what no code can say.
    """
    if result.form not in FORM_SIGNS or not re.fullmatch(r"[0-9A-Z]{0,4}", result.participant):
        raise ValueError(f"no code can say {result}")
    head = _VERSION + FORM_SIGNS[result.form] + result.course + result.edition
    text = head + _signs(_participant_number(result.participant), 5)
    states = [*result.answers, 0, 0]
    for at in range(0, len(result.answers), 3):
        first, second, third = states[at : at + 3]
        text += SIGNS[first * 9 + second * 3 + third]
    return group(text + _signs(_check(text), 2))


def read_code(typed: str) -> Result | None:
    """Read a code, however it is spaced; None where it is none or a sign of it is wrong.

    The answers are those of whole signs: as many as there are questions, and up to two that are not asked.
    """
    plain = re.sub(r"[\s-]", "", typed.upper())
    text, check = plain[:-2], plain[-2:]
    if len(plain) <= _HEAD + 2 or set(plain) - set(SIGNS) or _signs(_check(text), 2) != check:
        return None
    form, participant = _FORMS.get(text[1]), _participant(_number(text[8:_HEAD]))
    if text[0] != _VERSION or form is None or participant is None:
        return None
    numbers = (SIGNS.index(sign) for sign in text[_HEAD:])
    answers = tuple(state for one in numbers for state in (one // 9, one // 3 % 3, one % 3))
    return Result(form, text[2:5], text[5:8], participant, answers)


def group(code: str) -> str:
    """Write signs in groups of four."""
    return "-".join(code[at : at + 4] for at in range(0, len(code), 4))


def _participant_number(participant: str) -> int:
    number = 0
    for place in range(_LONGEST_PARTICIPANT):
        digit = _CHARACTERS.index(participant[place]) + 1 if place < len(participant) else 0
        number = number * 37 + digit
    return number


def _participant(number: int) -> str | None:
    digits: list[int] = []
    for _ in range(_LONGEST_PARTICIPANT):
        number, digit = divmod(number, 37)
        digits.insert(0, digit)
    while digits and not digits[-1]:
        digits.pop()
    return None if number or 0 in digits else "".join(_CHARACTERS[digit - 1] for digit in digits)


def _signs(number: int, length: int) -> str:
    text = ""
    for _ in range(length):
        number, sign = divmod(number, len(SIGNS))
        text = SIGNS[sign] + text
    return text


def _number(text: str) -> int:
    number = 0
    for sign in text:
        number = number * len(SIGNS) + SIGNS.index(sign)
    return number


def _check(text: str) -> int:
    total, weight = _BEGIN, 1
    for sign in reversed(text):
        weight = weight * _STEP % _PRIME
        total += weight * (SIGNS.index(sign) + 1)
    return total % _PRIME
