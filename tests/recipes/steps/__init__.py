"""Steps to follow, one after another."""

from __future__ import annotations

from pathlib import Path

from ....kind_folder import beside
from ...tool_type import ToolType
from .data import DATA

STEPS = ToolType("steps", data=DATA, write=beside(__name__, "page", "write"), folder=Path(__file__).parent)
