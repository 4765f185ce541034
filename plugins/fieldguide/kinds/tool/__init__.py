"""A tool: a page that works on screen and on paper, with its data in a file beside it."""

from __future__ import annotations

from fieldguide.model import PAGE_FIELDS, Door, Kind, Show, TableName
from fieldguide.model.fields import choice
from fieldguide.model.showing import TOOLKIT
from fieldguide.render.api import KindPages

from ..kind_folder import KindFolder, words_beside
from .data import TOOL_DATA
from .pages import write_tool, write_tool_end

TOOL = KindFolder(
    Kind(
        "tool",
        folder="toolkit",
        # A reader of a tool sees what it is; in a list of tools its type helps.
        fields=(
            *PAGE_FIELDS,
            choice(
                "type", "tool_type", "What kind of tool the page holds.", required=True, show=Show.IN_LISTS
            ),
        ),
        data=TOOL_DATA,
        vocabularies={
            "tool_type": dict.fromkeys(
                ("checklist", "guide", "decision-tree", "calendar", "question-bank", "form", "answers"), ""
            ),
            "answer_type": dict.fromkeys(("one", "many", "number"), ""),
            "question_family": dict.fromkeys(("need", "risk-factor"), ""),
            "element": {},
        },
        words=words_beside(__file__),
        rank=210,
        menu=TOOLKIT,
        door=Door.TAKE,
        each=True,
        tables=(
            TableName("surveys", "surveys", "survey"),
            TableName("questions", "questions", "question"),
            TableName("question-wordings", "questions.ask", "survey"),
            TableName("question-options", "questions.options", "option"),
        ),
        help="A page that works on screen and on paper, with its data in a YAML file of the same name.",
    ),
    KindPages(before=write_tool, after=write_tool_end),
)
