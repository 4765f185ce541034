"""Questions for surveys, with all that must be known before asking them."""

from __future__ import annotations

from pathlib import Path

from fieldguide.model import TableName

from ....kind_folder import beside
from ...tool_type import ToolType
from .data import DATA

QUESTION_BANK = ToolType(
    "question-bank",
    data=DATA,
    write=beside(__name__, "page", "write"),
    after=True,
    folder=Path(__file__).parent,
    formats=beside(__name__, "xlsform", "FORMATS"),
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
