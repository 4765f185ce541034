"""The types of questions: one folder a type, one line in the list below."""

from __future__ import annotations

from ..question_way import QuestionWay
from .match import MATCH
from .multiple import MULTIPLE
from .number import NUMBER
from .order import ORDER
from .reflection import REFLECTION
from .scenario import ENDINGS, SCENARIO
from .short_text import SHORT_TEXT
from .single import SINGLE
from .true_false import TRUE_FALSE

QUESTION_WAYS: tuple[QuestionWay, ...] = (
    SINGLE,
    MULTIPLE,
    TRUE_FALSE,
    MATCH,
    ORDER,
    NUMBER,
    SHORT_TEXT,
    SCENARIO,
    REFLECTION,
)
"""In the order in which authors are told of them."""

__all__ = ["ENDINGS", "QUESTION_WAYS"]
