"""A word or a few to write."""

from __future__ import annotations

from pathlib import Path

from fieldguide.content.question_parts import read_short_text
from fieldguide.model import QuestionType
from fieldguide.model.fields import word_list

from ...question_way import QuestionWay

SHORT_TEXT = QuestionWay(
    QuestionType("short-text", chosen=False),
    Path(__file__).parent,
    fields=(
        word_list(
            "accepted",
            "The texts that are right, of which the first is told as the answer; each language has its own. "
            "Capital letters, accents, signs and spaces do not count.",
            required=True,
            own=True,
        ),
    ),
    read=read_short_text,
)
