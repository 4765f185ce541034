"""What comes back every year."""

from __future__ import annotations

from pathlib import Path

from ...tool_type import ToolType
from .data import DATA
from .ics import CALENDAR_FILE
from .page import write

CALENDAR = ToolType(
    "calendar",
    data=DATA,
    write=write,
    folder=Path(__file__).parent,
    formats=(CALENDAR_FILE,),
)
