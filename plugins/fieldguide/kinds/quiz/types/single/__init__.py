"""One answer to choose."""

from __future__ import annotations

from pathlib import Path

from fieldguide.model import QuestionType

from ...question_way import QuestionWay

SINGLE = QuestionWay(QuestionType("single"), Path(__file__).parent)
