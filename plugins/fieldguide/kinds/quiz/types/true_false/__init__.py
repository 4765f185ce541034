"""True or false: two answers, one of them right."""

from __future__ import annotations

from pathlib import Path

from fieldguide.model import QuestionType

from ...question_way import QuestionWay

TRUE_FALSE = QuestionWay(QuestionType("true-false", options=2, shuffled=False), Path(__file__).parent)
