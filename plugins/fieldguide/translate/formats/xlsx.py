"""A spreadsheet, for people: source and translation side by side."""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from fieldguide.export.api import write_spreadsheet

from ..values import Pack, PackError, PackRow, ReturnedPack
from .reviews import read_review
from .words import (
    HEADINGS,
    PACK_LANGUAGE,
    REVIEWED_BY,
    REVIEWED_ON,
    STATES,
    guidance,
    told_marks,
    told_room,
    told_terms,
)
from .zips import refuse_large

if TYPE_CHECKING:
    from xlsxwriter import Workbook

SHEET, ABOUT = "Translate", "Read me first"
_WIDTHS = (5, 22, 26, 60, 60, 30, 9, 34, 16, 30)
# Points: a line of words, and what programs allow.
_LINE, _HIGHEST = 15, 409
_SOURCE, _TARGET, _ID = HEADINGS.index("Source"), HEADINGS.index("Translation"), HEADINGS.index("Id")


def write(pack: Pack) -> bytes:
    """Write a pack: a sheet that says what to do, and one with the passages."""

    def fill(workbook: Workbook) -> None:
        head = workbook.add_format(
            {"bold": True, "text_wrap": True, "valign": "top", "bg_color": "#DCE6F0", "border": 1}
        )
        wrapped = {"text_wrap": True, "valign": "top", "border": 1, "border_color": "#C0C0C0"}
        shown = workbook.add_format({**wrapped, "font_color": "#404040"})
        source = workbook.add_format({**wrapped, "num_format": "@"})
        order = {"reading_order": 2 if pack.right_to_left else 1}
        place = workbook.add_format(
            {**wrapped, **order, "num_format": "@", "locked": False, "bg_color": "#FFFBE6"}
        )
        about = workbook.add_worksheet(ABOUT)
        about.set_column(0, 0, 32)
        about.set_column(1, 1, 70)
        about.set_row(0, 20)
        about.fit_to_pages(1, 0)
        title = workbook.add_format({"bold": True, "font_size": 14})
        line = workbook.add_format({"text_wrap": True, "valign": "top"})
        open_line = workbook.add_format(
            {"text_wrap": True, "locked": False, "bg_color": "#FFFBE6", "border": 1, "num_format": "@"}
        )
        about.write_string(0, 0, f"{pack.site}: {pack.source_name} → {pack.target_name}", title)
        row = 2
        for key, value, look in (
            (PACK_LANGUAGE, pack.target, line),
            (REVIEWED_BY, "", open_line),
            (REVIEWED_ON, "", open_line),
        ):
            about.write_string(row, 0, key, line)
            about.write_string(row, 1, value, look) if value else about.write_blank(row, 1, None, look)
            row += 1
        for paragraph in guidance(pack):
            row += 1
            about.merge_range(row, 0, row, 1, paragraph, line)
            about.set_row(row, 15 * (1 + len(paragraph) // 100))
        about.protect("", {"format_columns": True, "format_rows": True})
        sheet = workbook.add_worksheet(SHEET)
        for column, (name, width) in enumerate(zip(HEADINGS, _WIDTHS, strict=True)):
            sheet.set_column(column, column, width)
            sheet.write_string(0, column, name, head)
        for number, unit in enumerate(pack.units, 1):
            cells = (
                str(number),
                unit.page,
                unit.about,
                unit.source,
                unit.target,
                told_terms(unit),
                told_room(unit),
                told_marks(unit),
                STATES[unit.state],
                unit.id,
            )
            for column, text in enumerate(cells):
                look = place if column == _TARGET else source if column == _SOURCE else shown
                sheet.write_string(number, column, text, look) if text else sheet.write_blank(
                    number, column, None, look
                )
            lines = max(
                sum(1 + len(line) // width for line in text.split("\n"))
                for text, width in zip(cells, _WIDTHS, strict=True)
            )
            # By itself not every program makes rows as high as their words want.
            sheet.set_row(number, min(_LINE * lines, _HIGHEST))
        sheet.freeze_panes(1, _SOURCE)
        sheet.set_landscape()
        sheet.fit_to_pages(1, 0)
        sheet.repeat_rows(0)
        sheet.protect("", {"format_columns": True, "format_rows": True, "autofilter": True, "sort": True})
        sheet.autofilter(0, 0, len(pack.units), len(HEADINGS) - 1)
        about.activate()

    return write_spreadsheet(pack.day, f"{pack.site}: {pack.target_name}", fill)


def read(content: bytes) -> ReturnedPack:
    """Read a workbook that came back; columns are known by their headings, wherever they stand."""
    from openpyxl import load_workbook

    refuse_large(content)
    workbook = load_workbook(io.BytesIO(content), data_only=True, keep_links=False)
    for name in (SHEET, ABOUT):
        if name not in workbook.sheetnames:
            raise PackError(f"it has no sheet “{name}”")
    facts = {
        str(row[0].value).strip(): row[1].value
        for row in workbook[ABOUT].iter_rows(max_col=2)
        if row[0].value
    }
    language = str(facts.get(PACK_LANGUAGE) or "")
    review = read_review(facts.get(REVIEWED_BY), facts.get(REVIEWED_ON))
    return ReturnedPack(language, tuple(_rows(workbook[SHEET])), review)


def _rows(sheet: Any) -> Iterator[PackRow]:
    rows = sheet.iter_rows(values_only=True)
    head = [str(one or "").strip() for one in next(rows, ())]
    missing = [HEADINGS[column] for column in (_ID, _SOURCE, _TARGET) if HEADINGS[column] not in head]
    if missing:
        raise PackError(f"the sheet “{SHEET}” has no column “{missing[0]}”")
    id, source, target = (head.index(HEADINGS[column]) for column in (_ID, _SOURCE, _TARGET))
    for number, row in enumerate(rows, 2):
        cells = [str(one) if one is not None else "" for one in row]
        if any(cells):
            yield PackRow(f"row {number}", cells[id].strip(), cells[source], cells[target])
