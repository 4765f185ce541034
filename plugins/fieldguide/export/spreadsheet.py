"""Workbooks of which every byte is known."""

from __future__ import annotations

import io
from collections.abc import Callable
from datetime import date, datetime, time
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from xlsxwriter import Workbook


def write_spreadsheet(day: date, title: str, write: Callable[[Workbook], None]) -> bytes:
    """Give a workbook in the format of Excel; `write` fills it.

    It is dated with a day, not with the moment of its making, and what looks like a formula or
    an address in a text stays text.
    """
    # Not at the top: every command would pay for it at its start.
    from xlsxwriter import Workbook

    buffer = io.BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    with Workbook(buffer, options) as workbook:
        workbook.set_properties({"title": title, "created": datetime.combine(day, time())})
        write(workbook)
    return buffer.getvalue()
