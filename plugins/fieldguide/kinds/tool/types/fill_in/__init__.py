"""Tables to fill in, on screen, on paper or in a spreadsheet: authors write `form`."""

from __future__ import annotations

from pathlib import Path

from ...tool_type import ToolType
from .data import DATA
from .page import write
from .workbook import WORKBOOK

FILL_IN_FORM = ToolType(
    "form",
    data=DATA,
    write=write,
    after=True,
    folder=Path(__file__).parent,
    formats=(WORKBOOK,),
)
