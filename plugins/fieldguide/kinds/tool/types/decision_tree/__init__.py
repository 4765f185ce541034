"""Questions that must all be answered with yes."""

from __future__ import annotations

from pathlib import Path

from ....kind_folder import beside
from ...tool_type import ToolType
from .data import DATA

DECISION_TREE = ToolType(
    "decision-tree",
    data=DATA,
    write=beside(__name__, "page", "write"),
    folder=Path(__file__).parent,
)
