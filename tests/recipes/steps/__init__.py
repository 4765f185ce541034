"""Steps to follow, one after another."""

from __future__ import annotations

from pathlib import Path

from ...tool_type import ToolType
from .data import DATA
from .page import write

STEPS = ToolType("steps", data=DATA, write=write, folder=Path(__file__).parent)
