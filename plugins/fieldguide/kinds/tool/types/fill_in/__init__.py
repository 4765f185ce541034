"""Tables to fill in, on screen, on paper or in a spreadsheet: authors write `form`."""

from __future__ import annotations

from pathlib import Path

from ....kind_folder import beside
from ...tool_type import ToolType
from .data import DATA

FILL_IN_FORM = ToolType(
    "form",
    data=DATA,
    write=beside(__name__, "page", "write"),
    after=True,
    folder=Path(__file__).parent,
    formats=beside(__name__, "workbook", "FORMATS"),
)
