"""A tool: a page that works on screen and on paper, with its data in a file beside it."""

from __future__ import annotations

from fieldguide.model import PAGE_FIELDS, DataType, Family, Kind, Show
from fieldguide.model.fields import choice
from fieldguide.model.showing import TOOLKIT

from ..kind_folder import KindFolder, beside
from .types import TOOL_TYPES

TOOL_TASKS = ("respond", "prepare", "case-work", "site", "assess", "coordinate", "fund", "inform")
"""What readers do with tools, in the order of their list."""

TOOL = KindFolder(
    Kind(
        "tool",
        folder="toolkit",
        # A reader of a tool sees what it is; in a list of tools its type helps.
        fields=(
            *PAGE_FIELDS,
            choice("task", "tool_task", "What readers do with it: the list is grouped by it.", show=Show.OWN),
            choice(
                "type", "tool_type", "What kind of tool the page holds.", required=True, show=Show.IN_LISTS
            ),
        ),
        data=tuple(field for one in TOOL_TYPES for field in one.fields),
        types=tuple(DataType("type", one.name, one.needs) for one in TOOL_TYPES if one.needs),
        vocabularies={
            "tool_type": {one.name: "" for one in TOOL_TYPES},
            "tool_task": dict.fromkeys(TOOL_TASKS, ""),
            **{name: words for one in TOOL_TYPES for name, words in one.vocabularies.items()},
        },
        rank=210,
        menu=TOOLKIT,
        list_by="task",
        single_file="toolkit",
        tables=tuple(table for one in TOOL_TYPES for table in one.tables),
        pictogram="tool",
        family=Family.USE,
        help="A page that works on screen and on paper, with its data in a YAML file of the same name.",
    ),
    pages=beside(__name__, "pages", "PAGES"),
    formats=beside(__name__, "formats", "FORMATS"),
)
