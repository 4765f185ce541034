"""A number to write, which may be a little off."""

from __future__ import annotations

from pathlib import Path

from fieldguide.model import QuestionType
from fieldguide.model.fields import number

from ...question_way import QuestionWay
from .view import read_numeric

NUMERIC = QuestionWay(
    QuestionType("numeric", chosen=False),
    Path(__file__).parent,
    fields=(
        number("figure", "The right number.", required=True),
        number("leeway", "How far off an answer may be; without it, not at all.", minimum=0),
    ),
    read=read_numeric,
)
