"""A number to write."""

from __future__ import annotations

from pathlib import Path

from fieldguide.content.question_parts import read_number
from fieldguide.model import QuestionType
from fieldguide.model.fields import number, words

from ...question_way import QuestionWay

NUMBER = QuestionWay(
    QuestionType("number", chosen=False),
    Path(__file__).parent,
    fields=(
        number("value", "The right number, a whole one.", required=True),
        number("tolerance", "How far off an answer may be; without it, not at all.", minimum=0),
        words("counted", "What the number counts, in a word or two: it stands after the box."),
    ),
    read=read_number,
)
