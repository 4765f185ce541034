"""A document for a word processor (DOCX)."""

from __future__ import annotations

import io
from collections.abc import Iterable
from datetime import date, datetime, time
from typing import TYPE_CHECKING, Any

from docx.enum.section import WD_ORIENT
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.enum.text import WD_BREAK
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor

from fieldguide.export.api import write_zip_anew

from ..direction import base_is_left
from ..document import (
    Blank,
    Block,
    Card,
    Cards,
    Cover,
    Document,
    Heading,
    Lines,
    PageEnd,
    Panel,
    Paragraph,
    Points,
    Run,
    Sign,
    Table,
    Together,
    Tone,
    plain,
)
from ..document import Words as Runs
from ..palette import Palette
from .template import start_document

if TYPE_CHECKING:
    from docx.table import _Cell
    from docx.text.paragraph import Paragraph as DocxParagraph

# Fonts that word processors have everywhere, with the letters of each script.
_FONT = "Arial"
_SIDE = 20.0
_BULLET, _BOX = "•", "☐"


def write_docx(document: Document, palette: Palette, day: date) -> bytes:
    """Write a document; the same document gives the same bytes, dated with a day."""
    return _Writer(document, palette, day).write()


class _Writer:
    def __init__(self, document: Document, palette: Palette, day: date) -> None:
        self._document, self._palette, self._day = document, palette, day
        self._to_left = document.language.direction == "rtl"
        self._file = start_document()
        self._width = (297.0 if document.landscape else 210.0) - 2 * _SIDE
        self._ends = False

    def write(self) -> bytes:
        """Write the document."""
        self._set_up()
        document = self._document
        if document.cover is not None:
            self._cover(document.cover)
        elif not all(isinstance(one, Cards) for one in document.blocks):
            self._head()
        self._blocks(self._file, document.blocks)
        buffer = io.BytesIO()
        self._file.save(buffer)
        return write_zip_anew(buffer.getvalue(), self._day)

    def _set_up(self) -> None:
        document, section = self._document, self._file.sections[0]
        if document.landscape:
            section.orientation = WD_ORIENT.LANDSCAPE
        long, short = Mm(297), Mm(210)
        section.page_width, section.page_height = (long, short) if document.landscape else (short, long)
        section.left_margin = section.right_margin = Mm(_SIDE)
        section.top_margin, section.bottom_margin = Mm(18), Mm(18)
        core = self._file.core_properties
        moment = datetime.combine(self._day, time())
        core.title, core.subject = f"{document.kind}: {document.title}", document.subject
        core.author, core.last_modified_by, core.comments = document.subject, "fieldguide", ""
        core.language, core.created, core.modified, core.revision = document.language.code, moment, moment, 1
        normal = self._file.styles["Normal"]
        normal.font.size = Pt(10.5)
        self._font_of(normal.element.get_or_add_rPr())
        language = OxmlElement("w:lang")
        code = document.language.code
        for name in ("w:val", "w:bidi") if self._to_left else ("w:val",):
            language.set(qn(name), code)
        normal.element.get_or_add_rPr().append(language)
        normal.paragraph_format.space_after = Pt(5)
        normal.paragraph_format.line_spacing = 1.15
        for level, size in ((1, 20), (2, 14), (3, 11.5)):
            style = self._file.styles[f"Heading {level}"]
            style.font.size, style.font.bold, style.font.italic = Pt(size), True, False
            style.font.color.rgb = _rgb(self._palette.ink if level == 2 else self._palette.accent)
            self._font_of(style.element.get_or_add_rPr())
            style.paragraph_format.space_before = Pt({1: 18, 2: 14, 3: 11}[level])
            style.paragraph_format.space_after = Pt(4)
            style.paragraph_format.keep_with_next = True
        title_style = self._file.styles["Title"]
        for border in title_style.element.xpath("./w:pPr/w:pBdr"):
            border.getparent().remove(border)
        self._font_of(title_style.element.get_or_add_rPr())
        if self._to_left:
            bidi = OxmlElement("w:bidi")
            section._sectPr.append(bidi)
        foot = section.footer.paragraphs[0]
        self._runs(
            foot, plain(document.foot.replace("\n", " · ") + "   "), size=7.5, colour=self._palette.quiet
        )
        self._page_number(foot)
        self._direct(foot, document.foot)

    def _font_of(self, properties: Any) -> None:
        fonts = properties.find(qn("w:rFonts"))
        if fonts is None:
            fonts = OxmlElement("w:rFonts")
            properties.insert(0, fonts)
        for name in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
            fonts.attrib.pop(qn(f"w:{name}"), None)
        for name in ("ascii", "hAnsi", "cs", "eastAsia"):
            fonts.set(qn(f"w:{name}"), _FONT)

    def _page_number(self, paragraph: DocxParagraph) -> None:
        run = paragraph.add_run()
        run.font.size = Pt(7.5)
        for kind, text in (("begin", ""), ("", "PAGE"), ("end", "")):
            if kind:
                element = OxmlElement("w:fldChar")
                element.set(qn("w:fldCharType"), kind)
            else:
                element = OxmlElement("w:instrText")
                element.set(qn("xml:space"), "preserve")
                element.text = text
            run._r.append(element)

    def _cover(self, cover: Cover) -> None:
        palette = self._palette
        table = self._new_table(self._file, 1, 1)
        _set_margins(table, 6, 8)
        cell = table.cell(0, 0)
        self._ground(cell, palette.primary)
        first = cell.paragraphs[0]
        self._line(first, plain(self._document.subject), size=10, colour=palette.on_primary)
        first.paragraph_format.space_after = Pt(110)
        self._line(cell.add_paragraph(), plain(cover.kind), size=14, colour=palette.on_primary)
        title = cell.add_paragraph(style="Title")
        self._line(title, plain(cover.title, bold=True), size=28, colour=palette.on_primary)
        title.paragraph_format.space_after = Pt(18)
        self._line(self._file.add_paragraph(), plain(""), size=8)
        self._line(self._file.add_paragraph(), plain(cover.about), size=13)
        rows = tuple((plain(name, quiet=True), plain(value)) for name, value in cover.facts)
        self._table(self._file, Table(("", ""), rows, (0.3, 0.7)))
        if cover.notice:
            self._blocks(self._file, (Panel("", (Paragraph(plain(cover.notice)),), Tone.CARE),))
        self._file.add_paragraph().add_run().add_break(WD_BREAK.PAGE)

    def _head(self) -> None:
        title = self._file.add_paragraph(style="Title")
        self._line(title, plain(self._document.kind, bold=True), size=22, colour=self._palette.accent)
        title.paragraph_format.space_after = Pt(2)
        below = self._file.add_paragraph()
        self._line(below, plain(self._document.title), size=11, colour=self._palette.quiet)
        self._border(below, "bottom", self._palette.accent)

    # ---- Blocks ----

    def _blocks(self, place: Any, blocks: Iterable[Block]) -> None:
        for block in blocks:
            self._block(place, block)

    def _block(self, place: Any, block: Block) -> None:
        match block:
            case Heading():
                if block.above:
                    above = place.add_paragraph()
                    self._line(above, plain(block.above), size=8.5, colour=self._palette.quiet)
                    above.paragraph_format.keep_with_next = True
                    above.paragraph_format.space_before = Pt(10)
                    above.paragraph_format.space_after = Pt(0)
                heading = place.add_paragraph(style=f"Heading {block.level}")
                if block.above:
                    heading.paragraph_format.space_before = Pt(0)
                self._line(heading, block.words)
                if block.below:
                    below = place.add_paragraph()
                    self._line(below, plain(block.below), size=8.5, colour=self._palette.quiet)
                    below.paragraph_format.keep_with_next = True
            case Paragraph():
                self._paragraph(place, block)
            case Points():
                self._points(place, block)
            case Table():
                self._table(place, block)
            case Panel():
                self._panel(place, block)
            case Lines():
                for _ in range(block.count):
                    line = place.add_paragraph()
                    line.paragraph_format.space_before = Pt(14)
                    line.paragraph_format.space_after = Pt(0)
                    self._border(line, "bottom", self._palette.quiet)
            case Blank():
                line = place.add_paragraph()
                self._line(line, plain(f"{block.label}  ", bold=True))
                self._border(line, "bottom", self._palette.quiet)
            case Together():
                self._together(place, block)
            case PageEnd():
                place.add_paragraph().add_run().add_break(WD_BREAK.PAGE)
            case Cards():
                self._cards(block)

    def _together(self, place: Any, together: Together) -> None:
        before = len(getattr(place, "paragraphs", ()))
        self._blocks(place, together.blocks)
        for paragraph in place.paragraphs[before:-1]:
            paragraph.paragraph_format.keep_with_next = True

    def _paragraph(self, place: Any, block: Paragraph) -> None:
        paragraph = place.add_paragraph()
        size = 12.5 if block.lead else 9.0 if block.quiet else None
        colour = self._palette.quiet if block.quiet else None
        if block.label:
            self._runs(
                paragraph, plain(f"{block.label}  ", bold=True), size=size, colour=self._palette.accent
            )
        self._runs(paragraph, block.words, size=size, colour=colour)
        self._direct(paragraph, "".join(run.text for run in block.words))

    def _points(self, place: Any, block: Points) -> None:
        for at, point in enumerate(block.points):
            sign = (
                point.sign
                or {
                    Sign.NUMBER: f"{block.first + at}.",
                    Sign.BOX: _BOX,
                    Sign.BULLET: _BULLET,
                }[block.sign]
            )
            paragraph = place.add_paragraph()
            self._runs(paragraph, plain(f"{sign}\t", bold=bool(point.sign)), colour=self._palette.accent)
            self._runs(paragraph, point.words)
            form = paragraph.paragraph_format
            form.left_indent, form.first_line_indent = Mm(7 + 6 * block.depth), Mm(-7)
            form.tab_stops.add_tab_stop(Mm(7 + 6 * block.depth))
            form.space_after = Pt(3)
            self._direct(paragraph, "", to_left=self._to_left)

    def _panel(self, place: Any, block: Panel) -> None:
        ground, bar = {
            Tone.NOTE: (self._palette.soft, self._palette.accent),
            Tone.ASK: (self._palette.ask_soft, self._palette.ask),
            Tone.CARE: (self._palette.care_soft, self._palette.care),
        }[block.tone]
        table = self._new_table(place, 1, 1)
        cell = table.cell(0, 0)
        self._ground(cell, ground)
        self._cell_border(cell, "right" if self._to_left else "left", bar, 24)
        first = cell.paragraphs[0]
        if block.label:
            self._line(first, plain(block.label, bold=True), size=10, colour=bar)
            first.paragraph_format.keep_with_next = True
        self._blocks(cell, block.blocks)
        if not block.label:
            first._p.getparent().remove(first._p)
        self._gap(place)

    def _table(self, place: Any, block: Table) -> None:
        has_head = any(block.head)
        table = self._new_table(place, len(block.rows) + has_head, len(block.head))
        widths = [part * self._width for part in block.widths]
        for column, width in zip(table.columns, widths, strict=True):
            column.width = Mm(width)
        rows: list[tuple[Runs, ...]] = list(block.rows)
        if has_head:
            rows.insert(0, tuple(plain(name, bold=True) for name in block.head))
            repeat = OxmlElement("w:tblHeader")
            table.rows[0]._tr.get_or_add_trPr().append(repeat)
        for number, (row, words_of_row) in enumerate(zip(table.rows, rows, strict=True)):
            is_head = has_head and number == 0
            whole = OxmlElement("w:cantSplit")
            row._tr.get_or_add_trPr().append(whole)
            if block.height and not is_head:
                row.height = Mm(block.height)
            cells = row.cells
            for cell, words, width in zip(cells, words_of_row, widths, strict=False):
                cell.width = Mm(width)
                colour = self._palette.accent if is_head else None
                self._line(cell.paragraphs[0], words, size=9, colour=colour)
                cell.paragraphs[0].paragraph_format.space_after = Pt(2)
                tint = self._palette.accent if is_head else self._palette.line
                self._cell_border(cell, "bottom", tint, 8 if is_head else 4)
                if number - has_head in block.shaded and not is_head:
                    self._ground(cell, self._palette.soft)
        self._gap(place)

    def _cards(self, block: Cards) -> None:
        """Four cards a page, in a table with lines to cut along."""
        for first in range(0, len(block.cards), 4):
            four = block.cards[first : first + 4]
            table = self._new_table(self._file, -(-len(four) // 2), 2)
            _set_margins(table, 5, 5)
            for row in table.rows:
                row.height = Mm(122)
            for at, card in enumerate(four):
                self._card(table.cell(at // 2, at % 2), card)
            for at in range(len(four)):
                for side in ("top", "bottom", "left", "right"):
                    cell = table.cell(at // 2, at % 2)
                    self._cell_border(cell, side, self._palette.quiet, 4, dashed=True)

    def _card(self, cell: _Cell, card: Card) -> None:
        first = cell.paragraphs[0]
        self._line(first, plain(card.above), size=8, colour=self._palette.quiet)
        title = cell.add_paragraph()
        self._line(
            title, tuple(Run(run.text, True) for run in card.title), size=15, colour=self._palette.accent
        )
        self._border(title, "bottom", self._palette.accent)
        self._blocks(cell, card.blocks)

    def _new_table(self, place: Any, rows: int, columns: int) -> Any:
        table = place.add_table(rows, columns)
        table.alignment = WD_TABLE_ALIGNMENT.CENTER
        table.autofit = False
        _set_margins(table, 1.2, 2.2)
        if self._to_left:
            visual = OxmlElement("w:bidiVisual")
            table._tbl.tblPr.insert(1, visual)
        return table

    def _gap(self, place: Any) -> None:
        """Give the small paragraph that parts a table from what follows."""
        gap = place.add_paragraph()
        gap.paragraph_format.space_after = Pt(0)
        gap.paragraph_format.line_spacing = Pt(6)

    # ---- Words ----

    def _line(
        self, paragraph: DocxParagraph, words: Runs, *, size: float | None = None, colour: str | None = None
    ) -> None:
        self._runs(paragraph, words, size=size, colour=colour)
        self._direct(paragraph, "".join(run.text for run in words))

    def _runs(
        self, paragraph: DocxParagraph, words: Runs, *, size: float | None = None, colour: str | None = None
    ) -> None:
        for one in words:
            run = paragraph.add_run(one.text)
            run.bold, run.italic = one.bold or None, one.italic or None
            tint = colour or (self._palette.quiet if one.quiet else None)
            if size is not None:
                run.font.size = Pt(size)
            if tint is not None:
                run.font.color.rgb = _rgb(tint)
            properties = run._r.get_or_add_rPr()
            if size is not None:
                self._add(properties, "w:szCs", str(int(size * 2)))
            if one.bold:
                self._add(properties, "w:bCs")
            if base_is_left(one.text, self._to_left):
                self._add(properties, "w:rtl")

    def _add(self, properties: Any, name: str, value: str = "") -> None:
        element = OxmlElement(name)
        if value:
            element.set(qn("w:val"), value)
        properties.append(element)

    def _direct(self, paragraph: DocxParagraph, text: str, *, to_left: bool | None = None) -> None:
        """Tell a paragraph its direction: a text in another script has its own."""
        left = base_is_left(text, self._to_left) if to_left is None else to_left
        if left:
            properties = paragraph._p.get_or_add_pPr()
            bidi: Any = OxmlElement("w:bidi")
            properties.insert_element_before(
                bidi,
                *("w:adjustRightInd", "w:snapToGrid", "w:spacing", "w:ind", "w:contextualSpacing"),
                *("w:mirrorIndents", "w:suppressOverlap", "w:jc", "w:textDirection", "w:textAlignment"),
                *("w:textboxTightWrap", "w:outlineLvl", "w:divId", "w:cnfStyle", "w:rPr", "w:sectPr"),
            )

    def _border(self, paragraph: DocxParagraph, side: str, colour: str) -> None:
        properties = paragraph._p.get_or_add_pPr()
        borders: Any = OxmlElement("w:pBdr")
        borders.append(_edge(side, colour, 6))
        # Neighbours with the same line share it unless they are told otherwise.
        borders.append(_edge("between", colour, 6))
        properties.insert_element_before(
            borders,
            *("w:shd", "w:tabs", "w:suppressAutoHyphens", "w:kinsoku", "w:wordWrap", "w:overflowPunct"),
            *(
                "w:topLinePunct",
                "w:autoSpaceDE",
                "w:autoSpaceDN",
                "w:bidi",
                "w:adjustRightInd",
                "w:snapToGrid",
            ),
            *("w:spacing", "w:ind", "w:contextualSpacing", "w:mirrorIndents", "w:suppressOverlap", "w:jc"),
            *("w:textDirection", "w:textAlignment", "w:textboxTightWrap", "w:outlineLvl", "w:divId"),
            *("w:cnfStyle", "w:rPr", "w:sectPr"),
        )

    def _cell_border(self, cell: _Cell, side: str, colour: str, size: int, *, dashed: bool = False) -> None:
        properties = cell._tc.get_or_add_tcPr()
        borders = properties.find(qn("w:tcBorders"))
        if borders is None:
            borders = OxmlElement("w:tcBorders")
            shade = properties.find(qn("w:shd"))
            if shade is not None:
                shade.addprevious(borders)
            else:
                properties.append(borders)
        borders.append(_edge(side, colour, size, dashed=dashed))
        order = ["top", "left", "bottom", "right"]
        borders[:] = sorted(borders, key=lambda one: order.index(one.tag.rpartition("}")[2]))

    def _ground(self, cell: _Cell, colour: str) -> None:
        properties = cell._tc.get_or_add_tcPr()
        shade = OxmlElement("w:shd")
        for name, value in (("val", "clear"), ("color", "auto"), ("fill", colour.lstrip("#"))):
            shade.set(qn(f"w:{name}"), value)
        properties.append(shade)


def _set_margins(table: Any, above: float, beside: float) -> None:
    """Give the cells of a table some room around their words, in millimetres."""
    properties = table._tbl.tblPr
    old = properties.find(qn("w:tblCellMar"))
    if old is not None:
        properties.remove(old)
    margins = OxmlElement("w:tblCellMar")
    for side, room in (("top", above), ("left", beside), ("bottom", above), ("right", beside)):
        element = OxmlElement(f"w:{side}")
        element.set(qn("w:w"), str(round(room / 25.4 * 1440)))
        element.set(qn("w:type"), "dxa")
        margins.append(element)
    look = properties.find(qn("w:tblLook"))
    if look is not None:
        look.addprevious(margins)
    else:
        properties.append(margins)


def _edge(side: str, colour: str, size: int, *, dashed: bool = False) -> Any:
    edge = OxmlElement(f"w:{side}")
    values = (
        ("val", "dashed" if dashed else "single"),
        ("sz", str(size)),
        ("space", "0"),
        ("color", colour.lstrip("#")),
    )
    for name, value in values:
        edge.set(qn(f"w:{name}"), value)
    return edge


def _rgb(colour: str) -> RGBColor:
    return RGBColor.from_string(colour.lstrip("#").upper())
