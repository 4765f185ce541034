"""Several answers to choose."""

from __future__ import annotations

from pathlib import Path

from fieldguide.model import QuestionType

from ...question_way import QuestionWay

MULTIPLE = QuestionWay(QuestionType("multiple", several=True), Path(__file__).parent)
