"""The types of tools: one folder a type, one line in the list below."""

from __future__ import annotations

from ..tool_type import ToolType
from .answers import ANSWERS
from .calendar import CALENDAR
from .checklist import CHECKLIST
from .decision_tree import DECISION_TREE
from .fill_in import FILL_IN_FORM
from .question_bank import QUESTION_BANK

# A page of text only.
GUIDE = ToolType("guide")

TOOL_TYPES: tuple[ToolType, ...] = (
    CHECKLIST,
    GUIDE,
    DECISION_TREE,
    CALENDAR,
    QUESTION_BANK,
    FILL_IN_FORM,
    ANSWERS,
)
"""In the order in which authors are told of them."""

__all__ = ["TOOL_TYPES"]
