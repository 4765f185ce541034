"""What comes back every year."""

from __future__ import annotations

from pathlib import Path

from ....kind_folder import beside
from ...tool_type import ToolType
from .data import DATA

CALENDAR = ToolType(
    "calendar",
    data=DATA,
    write=beside(__name__, "page", "write"),
    folder=Path(__file__).parent,
    formats=beside(__name__, "ics", "FORMATS"),
)
