"""Questions that must all be answered with yes."""

from __future__ import annotations

from pathlib import Path

from ...tool_type import ToolType
from .data import DATA
from .page import write

DECISION_TREE = ToolType(
    "decision-tree",
    data=DATA,
    write=write,
    folder=Path(__file__).parent,
)
