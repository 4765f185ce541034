"""Lines to tick, in stages."""

from __future__ import annotations

from pathlib import Path

from ....kind_folder import beside
from ...tool_type import ToolType
from .data import DATA

CHECKLIST = ToolType(
    "checklist",
    data=DATA,
    write=beside(__name__, "page", "write"),
    folder=Path(__file__).parent,
)
