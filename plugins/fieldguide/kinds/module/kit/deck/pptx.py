"""Slides as a file for programs that show slides (PPTX).

Everything on a slide can be changed there: words are words, diagrams are boxes, pictograms are shapes.
Lengths are inches on a slide of 13.333 by 7.5.
"""

from __future__ import annotations

import io
from collections.abc import Sequence
from datetime import date, datetime, time
from typing import Any

from pptx import Presentation
from pptx.dml.color import RGBColor
from pptx.enum.shapes import MSO_SHAPE
from pptx.enum.text import MSO_ANCHOR, PP_ALIGN
from pptx.oxml.ns import qn
from pptx.util import Inches, Pt

from fieldguide.export.api import write_zip_anew
from fieldguide.model import DiagramShape, Language
from fieldguide.render.api import begin_upper

from ..direction import base_is_left
from ..document import Run, Words, plain, text_of
from ..drawings import Drawings
from ..palette import Palette, parts_of
from .slides import DeckBox, DeckDiagram, DeckLine, DeckSlide
from .strokes import add_pictogram

_WIDTH, _HEIGHT = 13.333, 7.5
_SIDE = 0.75
_FONT = "Arial"
_TITLE_ONLY = 5
_DARK = ("first", "unit")


def write_pptx(
    slides: Sequence[DeckSlide],
    title: str,
    site: str,
    language: Language,
    palette: Palette,
    drawings: Drawings,
    day: date,
) -> bytes:
    """Write slides; the same slides give the same bytes, dated with a day."""
    return _Writer(title, site, language, palette, drawings, day).write(slides)


class _Writer:
    def __init__(
        self, title: str, site: str, language: Language, palette: Palette, drawings: Drawings, day: date
    ) -> None:
        self._title, self._site, self._language = title, site, language
        self._palette, self._drawings, self._day = palette, drawings, day
        self._to_left = language.direction == "rtl"
        self._show: Any = Presentation()
        self._show.slide_width, self._show.slide_height = Inches(_WIDTH), Inches(_HEIGHT)
        self._slide: Any = None

    def write(self, slides: Sequence[DeckSlide]) -> bytes:
        """Write all slides."""
        core = self._show.core_properties
        moment = datetime.combine(self._day, time())
        core.title, core.author, core.subject = self._title, self._site, self._site
        core.last_modified_by, core.comments, core.keywords = "fieldguide", "", ""
        core.created = core.modified = moment
        core.language, core.revision = self._language.code, 1
        self._show.part.presentation.element.attrib.pop("rtl", None)
        if self._to_left:
            self._show.part.presentation.element.set("rtl", "1")
        for number, slide in enumerate(slides, 1):
            self._add(slide, number, len(slides))
        buffer = io.BytesIO()
        self._show.save(buffer)
        return write_zip_anew(buffer.getvalue(), self._day)

    def _add(self, slide: DeckSlide, number: int, count: int) -> None:
        self._slide = self._show.slides.add_slide(self._show.slide_layouts[_TITLE_ONLY])
        for place in self._slide.placeholders:
            if place.placeholder_format.idx != 0:
                place._element.getparent().remove(place._element)
        palette = self._palette
        dark = slide.style in _DARK
        ink = palette.on_primary if dark else palette.ink
        self._ground(palette.primary if dark else palette.paper)
        if slide.style in ("first", "unit"):
            self._opening(slide, ink)
        else:
            self._content(slide)
        self._foot(slide, number, count, palette.on_primary if dark else palette.quiet)
        notes = [one for one in slide.notes if one.strip()]
        frame = self._slide.notes_slide.notes_text_frame
        for at, text in enumerate(notes):
            paragraph = frame.paragraphs[0] if at == 0 else frame.add_paragraph()
            self._write(paragraph, plain(text), 12, None)

    # ---- Kinds of slides ----

    def _opening(self, slide: DeckSlide, ink: str) -> None:
        """The first slide, and the first of a unit: few words, large, on the colour of the site."""
        if slide.pictogram:
            self._pictogram(slide.pictogram, _WIDTH - _SIDE - 1.5, 0.7, 1.5, ink, 3.0)
        wide = _WIDTH - 2 * _SIDE
        self._box(_SIDE, 0.75, wide - 2, 0.5, ((plain(slide.above), 18),), ink)
        size = 40 if len(text_of(slide.title)) < 60 else 34
        top = 1.75 if slide.style == "first" else 2.3
        self._heading(
            slide.title,
            _SIDE,
            top,
            wide - (1.9 if slide.pictogram and slide.style == "first" else 0),
            1.5,
            size,
            ink,
        )
        blocks: list[tuple[Words, float]] = []
        if slide.lead:
            blocks.append((slide.lead, 22 if slide.style == "unit" else 18))
        self._box(_SIDE, top + 1.65, wide, 1.6, blocks, ink)
        if slide.lines:
            self._lines(slide.lines, _SIDE, top + 2.2, wide, _HEIGHT - top - 3.1, ink, ink)

    def _content(self, slide: DeckSlide) -> None:
        palette = self._palette
        tint = {
            "warning": palette.care,
            "box": palette.accent,
            "question": palette.ask,
            "answer": palette.accent,
        }.get(slide.style, palette.accent)
        ground = {"warning": palette.care_soft, "box": palette.soft, "remember": palette.soft}.get(
            slide.style
        )
        if slide.style == "question":
            ground = palette.ask_soft
        if ground:
            self._ground(ground)
        self._bar(tint)
        wide = _WIDTH - 2 * _SIDE
        has_drawing = bool(slide.pictogram) and slide.pictogram in self._drawings
        if has_drawing:
            self._pictogram(slide.pictogram, _WIDTH - _SIDE - 0.8, 0.5, 0.8, tint, 2.25)
        self._box(_SIDE, 0.42, wide - 1.2, 0.4, ((plain(slide.above), 15),), tint)
        length = len(text_of(slide.title))
        size = 32 if length < 60 else 26 if length < 120 else 22
        if slide.style == "answer":
            size = min(size, 22)
        self._heading(slide.title, _SIDE, 0.85, wide - (1.2 if has_drawing else 0), 1.15, size, palette.ink)
        top, room = 2.2, 4.3
        if slide.diagram is not None:
            self._diagram(slide.diagram, top, room)
        elif slide.rows:
            self._table(slide, top)
        else:
            if slide.lead:
                long = len(text_of(slide.lead))
                size = 24 if long < 180 else 20
                height = 0.45 * (1 + long // (70 if size == 24 else 88)) + 0.1
                self._box(_SIDE, top, wide, height, ((slide.lead, size),), palette.ink)
                top, room = top + height + 0.1, room - height - 0.1
            if slide.targets and slide.style != "answer":
                half = (wide - 0.6) / 2
                self._lines(slide.lines, _SIDE, top, half, room, palette.ink, tint)
                self._lines(slide.targets, _SIDE + half + 0.6, top, half, room, palette.ink, tint)
            else:
                self._lines((*slide.lines, *slide.targets), _SIDE, top, wide, room, palette.ink, tint)

    def _table(self, slide: DeckSlide, top: float) -> None:
        rows = (slide.head, *slide.rows)
        columns = len(slide.head)
        wide = _WIDTH - 2 * _SIDE
        frame = self._slide.shapes.add_table(
            len(rows), columns, self._left(_SIDE, wide), Inches(top), Inches(wide), Inches(0.5 * len(rows))
        )
        table = frame.table
        length = sum(len(text_of(cell)) for row in rows for cell in row)
        size = 18 if length < 450 else 15 if length < 800 else 13
        for at, row in enumerate(rows):
            for column, words in enumerate(row[:columns]):
                # Not all programs know tables from right to left, so the columns are turned here.
                cell = table.cell(at, columns - 1 - column if self._to_left else column)
                cell.fill.solid()
                head = at == 0
                cell.fill.fore_color.rgb = _rgb(
                    self._palette.primary if head else self._palette.soft if at % 2 else self._palette.paper
                )
                shown = tuple(Run(run.text, True) for run in words) if head else words
                self._write(
                    cell.text_frame.paragraphs[0],
                    shown,
                    size,
                    self._palette.on_primary if head else self._palette.ink,
                )

    def _diagram(self, diagram: DeckDiagram, top: float, room: float) -> None:
        palette = self._palette
        wide = _WIDTH - 2 * _SIDE
        each = (room - (0.5 if diagram.note else 0)) / max(1, len(diagram.lines))
        joined = diagram.shape is DiagramShape.SUM and diagram.result
        for number, (name, boxes) in enumerate(diagram.lines):
            at = top + number * each
            if name:
                self._box(_SIDE, at, wide, 0.35, ((plain(name, bold=True), 14),), palette.quiet)
            count = len(boxes) + (1 if joined else 0)
            gap = 0.4
            width = (wide - gap * (count - 1)) / count
            height = each - (0.55 if name else 0.2)
            box_top = at + (0.38 if name else 0)
            for place, box in enumerate(boxes):
                start = _SIDE + place * (width + gap)
                self._drawn_box(box, start, box_top, width, height)
                if place:
                    on = "←" if self._to_left else "→"
                    between = "+" if diagram.shape is DiagramShape.SUM else on
                    self._between(between, start - gap, box_top + height / 2 - 0.25, gap)
            if joined:
                start = _SIDE + len(boxes) * (width + gap)
                self._between("=", start - gap, box_top + height / 2 - 0.25, gap)
                shape = self._rectangle(start, box_top, width, height, palette.primary)
                self._fill_words(
                    shape, ((plain(begin_upper(diagram.result), bold=True), 16),), palette.on_primary
                )
        if diagram.note:
            self._box(_SIDE, top + room - 0.45, wide, 0.45, ((plain(diagram.note), 14),), palette.quiet)

    def _between(self, sign: str, start: float, top: float, width: float) -> None:
        """Write the sign between two boxes."""
        words = ((plain(sign, bold=True), 18.0),)
        self._box(start, top, width, 0.5, words, self._palette.accent, centre=True)

    def _drawn_box(self, box: DeckBox, start: float, top: float, width: float, height: float) -> None:
        palette = self._palette
        shape = self._rectangle(start, top, width, height, palette.soft if box.needed else palette.paper)
        if not box.needed:
            shape.line.color.rgb = _rgb(palette.quiet)
            shape.line.width = Pt(1)
            shape.line.dash_style = 4
        size = 0.5 if height > 1.3 else 0.0
        number = f"{box.number}. " if box.number else ""
        blocks = [(plain(f"{number}{box.title}", bold=True), 16.0)]
        if box.text:
            blocks.append((plain(box.text), 13.0))
        if size and box.pictogram:
            self._pictogram(
                box.pictogram, start + width / 2 - size / 2, top + 0.12, size, palette.accent, 2.0
            )
        self._fill_words(shape, blocks, palette.ink, above=size + 0.1 if size and box.pictogram else 0)

    # ---- Parts ----

    def _ground(self, colour: str) -> None:
        fill = self._slide.background.fill
        fill.solid()
        fill.fore_color.rgb = _rgb(colour)

    def _bar(self, colour: str) -> None:
        self._rectangle(0, 0, 0.22, _HEIGHT, colour, square=True)

    def _rectangle(
        self, start: float, top: float, width: float, height: float, colour: str, *, square: bool = False
    ) -> Any:
        kind = MSO_SHAPE.RECTANGLE if square else MSO_SHAPE.ROUNDED_RECTANGLE
        shape = self._slide.shapes.add_shape(
            kind, self._left(start, width), Inches(top), Inches(width), Inches(height)
        )
        if not square:
            shape.adjustments[0] = 0.06
        shape.fill.solid()
        shape.fill.fore_color.rgb = _rgb(colour)
        shape.line.fill.background()
        shape.shadow.inherit = False
        return shape

    def _heading(
        self, words: Words, start: float, top: float, width: float, height: float, size: float, colour: str
    ) -> None:
        title = self._slide.shapes.title
        title.left, title.top = self._left(start, width), Inches(top)
        title.width, title.height = Inches(width), Inches(height)
        frame = title.text_frame
        frame.word_wrap = True
        frame.vertical_anchor = MSO_ANCHOR.TOP
        frame.margin_left = frame.margin_right = frame.margin_top = frame.margin_bottom = 0
        shown = tuple(Run(run.text, not run.quiet, run.italic) for run in words)
        self._write(frame.paragraphs[0], shown, size, colour)

    def _box(
        self,
        start: float,
        top: float,
        width: float,
        height: float,
        blocks: Sequence[tuple[Words, float]],
        colour: str,
        *,
        centre: bool = False,
    ) -> None:
        blocks = [one for one in blocks if one[0]]
        if not blocks:
            return
        shape = self._slide.shapes.add_textbox(
            self._left(start, width), Inches(top), Inches(width), Inches(height)
        )
        self._fill_words(shape, blocks, colour, centre=centre, padded=False, anchor=MSO_ANCHOR.TOP)

    def _fill_words(
        self,
        shape: Any,
        blocks: Sequence[tuple[Words, float]],
        colour: str,
        *,
        above: float = 0,
        centre: bool = True,
        padded: bool = True,
        anchor: Any = MSO_ANCHOR.MIDDLE,
    ) -> None:
        frame = shape.text_frame
        frame.word_wrap = True
        frame.vertical_anchor = anchor if not above else MSO_ANCHOR.TOP
        margin = Inches(0.1) if padded else 0
        frame.margin_left = frame.margin_right = frame.margin_bottom = margin
        frame.margin_top = Inches(above + 0.1) if above else margin
        for at, (words, size) in enumerate(blocks):
            paragraph = frame.paragraphs[0] if at == 0 else frame.add_paragraph()
            self._write(paragraph, words, size, colour, centre=centre)

    def _lines(
        self,
        lines: Sequence[DeckLine],
        start: float,
        top: float,
        width: float,
        height: float,
        colour: str,
        tint: str,
    ) -> None:
        if not lines:
            return
        size = _size_of(lines, width, height)
        shape = self._slide.shapes.add_textbox(
            self._left(start, width), Inches(top), Inches(width), Inches(max(height, 0.5))
        )
        frame = shape.text_frame
        frame.word_wrap = True
        frame.margin_left = frame.margin_right = frame.margin_top = frame.margin_bottom = 0
        alone = len(lines) == 1 and not lines[0].sign
        for at, line in enumerate(lines):
            paragraph = frame.paragraphs[0] if at == 0 else frame.add_paragraph()
            sign = line.sign or ("" if alone else "•")
            words: Words = line.words
            if line.then:
                words = (*words, *plain(" ← " if self._to_left else " → "), *line.then)
            if sign:
                _set_sign(paragraph, sign, tint)
            paragraph.space_after = Pt(size * 0.5)
            self._write(paragraph, words, size, colour, to_left=self._to_left if sign else None)
            if sign:
                _order_properties(paragraph)

    def _foot(self, slide: DeckSlide, number: int, count: int, colour: str) -> None:
        wide = _WIDTH - 2 * _SIDE
        if slide.foot:
            self._box(_SIDE, _HEIGHT - 0.62, wide - 1.5, 0.4, ((plain(slide.foot), 11),), colour)
        shape = self._slide.shapes.add_textbox(
            self._left(_WIDTH - _SIDE - 1.2, 1.2), Inches(_HEIGHT - 0.62), Inches(1.2), Inches(0.4)
        )
        paragraph = shape.text_frame.paragraphs[0]
        self._write(paragraph, plain(f"{number}/{count}"), 11, colour)
        paragraph.alignment = PP_ALIGN.LEFT if self._to_left else PP_ALIGN.RIGHT

    def _pictogram(self, name: str, start: float, top: float, size: float, colour: str, width: float) -> None:
        if name in self._drawings:
            strokes, mirrored = self._drawings[name]
            left = int(self._left(start, size))
            add_pictogram(
                self._slide,
                strokes,
                name,
                left,
                int(Inches(top)),
                int(Inches(size)),
                colour,
                mirrored=mirrored,
                width=width,
            )

    def _left(self, start: float, width: float) -> Inches:
        return Inches(_WIDTH - start - width if self._to_left else start)

    # ---- Words ----

    def _write(
        self,
        paragraph: Any,
        words: Words,
        size: float,
        colour: str | None,
        *,
        centre: bool = False,
        to_left: bool | None = None,
    ) -> None:
        text = text_of(words)
        left = base_is_left(text, self._to_left) if to_left is None else to_left
        if left:
            paragraph._p.get_or_add_pPr().set("rtl", "1")
        paragraph.alignment = PP_ALIGN.CENTER if centre else PP_ALIGN.RIGHT if left else PP_ALIGN.LEFT
        for run in words:
            self._run(paragraph, run, size, colour)

    def _run(self, paragraph: Any, run: Run, size: float, colour: str | None) -> None:
        written = paragraph.add_run()
        written.text = run.text
        font = written.font
        font.size = Pt(size if not run.quiet else size * 0.7)
        font.bold, font.italic = run.bold, run.italic
        if colour is not None:
            font.color.rgb = _rgb(colour)
        properties = written._r.get_or_add_rPr()
        properties.set("lang", self._language.code)
        for name in ("latin", "cs"):
            face = properties.makeelement(qn(f"a:{name}"), {"typeface": _FONT})
            properties.append(face)


def _set_sign(paragraph: Any, sign: str, colour: str) -> None:
    """Give a paragraph the sign of its list, set out before its lines: a dot, a letter or a number."""
    properties = paragraph._p.get_or_add_pPr()
    indent = Inches(0.45)
    properties.set("marL", str(indent))
    properties.set("indent", str(-indent))
    tint = properties.makeelement(qn("a:buClr"), {})
    tint.append(tint.makeelement(qn("a:srgbClr"), {"val": colour.lstrip("#").upper()}))
    properties.append(tint)
    properties.append(properties.makeelement(qn("a:buFont"), {"typeface": _FONT}))
    number = sign.rstrip(".")
    if number.isdecimal():
        kind = "arabicPeriod" if sign.endswith(".") else "arabicPlain"
        properties.append(properties.makeelement(qn("a:buAutoNum"), {"type": kind, "startAt": number}))
    else:
        properties.append(properties.makeelement(qn("a:buChar"), {"char": sign}))


_ORDER = ("lnSpc", "spcBef", "spcAft", "buClr", "buFont", "buAutoNum", "buChar")


def _order_properties(paragraph: Any) -> None:
    """Put what is said of a paragraph into the order that the format wants."""
    properties = paragraph._p.get_or_add_pPr()
    properties[:] = sorted(properties, key=lambda one: _ORDER.index(one.tag.rpartition("}")[2]))


def _size_of(lines: Sequence[DeckLine], width: float, height: float) -> float:
    """Give the size of letters at which lines fit, in points: as large as the back of a room needs."""
    for size in (28.0, 26.0, 24.0, 22.0, 20.0, 18.0, 16.0, 14.0):
        # A letter is about half as wide as it is high.
        per_line = (width - 0.45) * 72 / (size * 0.52)
        used = sum(
            -(-(len(text_of(line.words)) + len(text_of(line.then)) + 3) // per_line) * size * 1.2 + size * 0.5
            for line in lines
        )
        if used <= height * 72:
            return size
    return 12.0


def _rgb(colour: str) -> RGBColor:
    return RGBColor(*parts_of(colour))  # type: ignore[no-untyped-call]
