"""A document, for people who work in a word processor: a table with source and translation side by side."""

from __future__ import annotations

import io
from collections.abc import Iterator
from datetime import datetime, time
from typing import TYPE_CHECKING, Any

from fieldguide.export.api import write_zip_anew

from ..values import Pack, PackError, PackRow, ReturnedPack
from .reviews import read_review
from .words import (
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
    from docx.table import _Cell

_COLUMNS = ("Passage", "Source", "Translation", "Notes")
_WIDTHS = (45, 90, 90, 42)
_ID_SIGN = "⟦"
_ID_END = "⟧"


def write(pack: Pack) -> bytes:
    """Write a pack: what to do, who reviewed it, and the passages."""
    from docx import Document
    from docx.enum.section import WD_ORIENT
    from docx.shared import Mm, Pt

    document = Document()
    moment = datetime.combine(pack.day, time())
    facts = document.core_properties
    facts.created = facts.modified = moment
    facts.author = facts.last_modified_by = ""
    facts.title = f"{pack.site}: {pack.source_name} → {pack.target_name}"
    facts.language = pack.target
    facts.revision = 1
    section = document.sections[0]
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = Mm(297), Mm(210)
    section.left_margin = section.right_margin = section.top_margin = section.bottom_margin = Mm(15)
    document.styles["Normal"].font.size = Pt(10)
    document.add_heading(facts.title, 1)
    for paragraph in guidance(pack):
        document.add_paragraph(paragraph)
    head = document.add_table(0, 2)
    head.style = "Table Grid"
    for key, value in ((PACK_LANGUAGE, pack.target), (REVIEWED_BY, ""), (REVIEWED_ON, "")):
        cells = head.add_row().cells
        cells[0].text, cells[1].text = key, value
    document.add_paragraph()
    table = document.add_table(1, len(_COLUMNS))
    table.style = "Table Grid"
    table.autofit = False
    for cell, name in zip(table.rows[0].cells, _COLUMNS, strict=True):
        cell.paragraphs[0].add_run(name).bold = True
    _repeat(table.rows[0])
    for number, unit in enumerate(pack.units, 1):
        cells = table.add_row().cells
        cells[0].text = f"{number}. {unit.page}\n{unit.about}\n{STATES[unit.state]}"
        mark = cells[0].add_paragraph().add_run(f"{_ID_SIGN}{unit.id}{_ID_END}")
        mark.font.size = Pt(7)
        _fill(cells[1], unit.source, right_to_left=False)
        _fill(cells[2], unit.target, right_to_left=pack.right_to_left)
        notes = (told_terms(unit), told_room(unit), told_marks(unit))
        cells[3].text = "\n".join(filter(None, notes))
        for run in cells[3].paragraphs[0].runs:
            run.font.size = Pt(8)
    for row in table.rows:
        for cell, width in zip(row.cells, _WIDTHS, strict=True):
            cell.width = Mm(width)
    buffer = io.BytesIO()
    document.save(buffer)
    return write_zip_anew(buffer.getvalue(), pack.day)


def _fill(cell: _Cell, text: str, *, right_to_left: bool) -> None:
    """Write each line as a paragraph, from right to left where the language reads so."""
    from docx.oxml import OxmlElement

    for number, line in enumerate(text.split("\n")):
        paragraph = cell.paragraphs[0] if number == 0 else cell.add_paragraph()
        paragraph.add_run(line)
        if right_to_left:
            paragraph._p.get_or_add_pPr().append(OxmlElement("w:bidi"))


def _repeat(row: Any) -> None:
    """Let the first row stand on each page."""
    from docx.oxml import OxmlElement

    row._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))


def read(content: bytes) -> ReturnedPack:
    """Read a document that came back: its tables are known by their first rows."""
    from docx import Document

    refuse_large(content)
    document = Document(io.BytesIO(content))
    if document.element.body.xpath(".//w:ins | .//w:del | .//w:moveFrom | .//w:moveTo"):
        raise PackError("it has changes that are tracked: please accept or reject all of them first")
    facts: dict[str, str] = {}
    rows: list[PackRow] = []
    found = False
    for table in document.tables:
        first = [cell.text.strip() for cell in table.rows[0].cells] if table.rows else []
        if tuple(first) == _COLUMNS:
            found = True
            rows += _rows(table)
        elif len(first) == 2:
            facts |= {row.cells[0].text.strip(): row.cells[1].text for row in table.rows}
    if not found:
        raise PackError(f"it has no table with the columns {', '.join(_COLUMNS)}")
    review = read_review(facts.get(REVIEWED_BY), facts.get(REVIEWED_ON))
    return ReturnedPack(facts.get(PACK_LANGUAGE, "").strip(), tuple(rows), review)


def _rows(table: Any) -> Iterator[PackRow]:
    for number, row in enumerate(table.rows):
        cells = [cell.text for cell in row.cells]
        if number and len(cells) == len(_COLUMNS):
            id = (
                cells[0].rpartition(_ID_SIGN)[2].partition(_ID_END)[0].strip() if _ID_SIGN in cells[0] else ""
            )
            yield PackRow(f"row {number}", id, cells[1], cells[2])
