"""The types of questions: one folder a type, one line in the list below."""

from __future__ import annotations

from ..question_way import QuestionWay
from .multiple import MULTIPLE
from .single import SINGLE
from .true_false import TRUE_FALSE

QUESTION_WAYS: tuple[QuestionWay, ...] = (SINGLE, MULTIPLE, TRUE_FALSE)
"""In the order in which authors are told of them."""

__all__ = ["QUESTION_WAYS"]
