"""Objections, and what to answer."""

from __future__ import annotations

from pathlib import Path

from ...tool_type import ToolType
from .data import DATA
from .page import write

ANSWERS = ToolType(
    "answers",
    data=DATA,
    write=write,
    folder=Path(__file__).parent,
)
