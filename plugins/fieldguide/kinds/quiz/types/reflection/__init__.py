"""Something to think about, and to write down for oneself."""

from __future__ import annotations

from pathlib import Path

from fieldguide.model import QuestionType

from ...question_way import QuestionWay

REFLECTION = QuestionWay(
    QuestionType("reflection", chosen=False, scored=False, minutes=2),
    Path(__file__).parent,
    opens="quiz.show_others",
)
