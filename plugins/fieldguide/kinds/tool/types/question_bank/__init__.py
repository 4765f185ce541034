"""Questions for surveys, with all that must be known before asking them."""

from __future__ import annotations

from pathlib import Path

from fieldguide.model import TableName

from ...tool_type import ToolType
from .data import DATA
from .page import write
from .xlsform import SURVEY_FORMS

QUESTION_BANK = ToolType(
    "question-bank",
    data=DATA,
    write=write,
    after=True,
    folder=Path(__file__).parent,
    formats=(SURVEY_FORMS,),
    tables=(
        TableName("surveys", "surveys", "survey"),
        TableName("questions", "questions", "question"),
        TableName("question-wordings", "questions.ask", "survey"),
        TableName("question-options", "questions.options", "option"),
    ),
    vocabularies={
        "answer_type": dict.fromkeys(("one", "many", "number"), ""),
        "question_family": dict.fromkeys(("need", "risk-factor"), ""),
        # Filled by the project.
        "element": {},
    },
)
