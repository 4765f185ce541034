"""A document as the bytes of a PDF."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, time
from functools import partial

from fpdf import FPDF

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
    text_of,
)
from ..document import Words as Runs
from ..palette import Palette, parts_of
from .pages import Brush, Draw, Slice, break_pages, keep
from .setting import Ink, Line, Setter, Written

_POINT = 25.4 / 72
_SIDE, _TOP, _BOTTOM = 20.0, 18.0, 20.0
_SIZE = 10.0
_CARD_WIDTH, _CARD_HEIGHT = 105.0, 148.5
_CARD_SIDE = 10.0


def write_pdf(
    document: Document, palette: Palette, day: date, drawings: Mapping[str, tuple[str, bool]]
) -> bytes:
    """Write a document; the same document gives the same bytes, dated with a day.

    `drawings` are pictograms as SVG by their names, each with whether it is mirrored in this language.
    """
    return _Writer(document, palette, day, drawings).write()


def _has_arabic(document: Document) -> bool:
    """Tell whether a document has letters that run from right to left anywhere."""
    return any("\u0590" <= sign <= "\u08ff" for sign in repr(document))


class _Writer:
    def __init__(
        self, document: Document, palette: Palette, day: date, drawings: Mapping[str, tuple[str, bool]]
    ) -> None:
        self._document, self._palette, self._drawings = document, palette, drawings
        to_left = document.language.direction == "rtl"
        self._to_left = to_left
        orientation = "L" if document.landscape else "P"
        pdf = FPDF(orientation=orientation, unit="mm", format="A4")
        pdf.set_auto_page_break(False)
        pdf.set_margin(0)
        pdf.c_margin = 0
        pdf.set_title(f"{document.kind}: {document.title}")
        pdf.set_lang(document.language.code)
        pdf.set_subject(document.subject)
        pdf.set_creator("fieldguide")
        pdf.set_producer("fieldguide")
        pdf.set_creation_date(datetime.combine(day, time(), UTC))
        pdf.viewer_preferences = None
        self._pdf = pdf
        self._setter = Setter(pdf, to_left=to_left, needs_arabic=_has_arabic(document))
        self._brush = Brush(pdf, self._setter, palette, to_left=to_left)
        # Arabic letters are low and have signs above and below.
        self._leading = 1.65 if to_left else 1.42
        self._width = float(pdf.w) - 2 * _SIDE
        self._level = -1

    def write(self) -> bytes:
        """Write the document."""
        document = self._document
        if document.cover is not None:
            self._cover(document.cover)
        cards = [block for block in document.blocks if isinstance(block, Cards)]
        others = [block for block in document.blocks if not isinstance(block, Cards)]
        slices = [] if document.cover is not None or (cards and not others) else self._head()
        slices += self._blocks(others, _SIDE, self._width)
        pages = break_pages(slices, _TOP, float(self._pdf.h) - _BOTTOM) if slices else []
        number = 1 if document.cover is None else 2
        last = number - 1 + len(pages)
        for page in pages:
            self._pdf.add_page()
            for top, draw in page.drawn:
                draw(self._brush, top)
            self._foot(number, last)
            number += 1
        for block in cards:
            self._cards(block)
        return bytes(self._pdf.output())

    # ---- The first page, the head and the foot ----

    def _cover(self, cover: Cover) -> None:
        pdf, brush, palette = self._pdf, self._brush, self._palette
        pdf.add_page()
        band = 112.0
        brush.fill(0, 0, brush.width, band, palette.primary)
        site = self._lines(plain(self._document.subject), 10, self._width, palette.on_primary)
        for line in site[:1]:
            with brush.marked("P"):
                brush.line(line, _SIDE, 24, self._width, at_start=True)
        self._pictogram(self._document.pictogram, brush.width - _SIDE - 30, 16, 26, palette.on_primary)
        kind = self._lines(plain(cover.kind), 13, self._width, palette.on_primary)
        title = self._lines(plain(cover.title, bold=True), 27, self._width, palette.on_primary)
        step = 27 * _POINT * (1.4 if self._to_left else 1.18)
        at = band - 14 - step * (len(title) - 1)
        with brush.marked("P"):
            brush.line(kind[0], _SIDE, at - step - 1, self._width)
        self._section(cover.title, 0)
        with brush.marked("H1"):
            for line in title:
                brush.line(line, _SIDE, at, self._width)
                at += step
        at = band + 16
        about = self._lines(plain(cover.about), 13, self._width, palette.ink)
        with brush.marked("P"):
            for line in about:
                brush.line(line, _SIDE, at, self._width)
                at += 13 * _POINT * self._leading
        at += 6
        for name, value in cover.facts:
            names = self._lines(plain(name), 9.5, 44, palette.quiet)
            values = self._lines(plain(value), 10.5, self._width - 48, palette.ink)
            brush.rule(_SIDE, at, self._width, palette.line)
            at += 6.2
            with brush.marked("P"):
                for number, line in enumerate(names):
                    brush.line(line, _SIDE, at + number * 4.6, 44)
                for number, line in enumerate(values):
                    brush.line(line, _SIDE + 48, at + number * 5.2, self._width - 48, at_start=True)
            at += max(len(names) * 4.6, len(values) * 5.2) - 2.6
        brush.rule(_SIDE, at, self._width, palette.line)
        if cover.notice:
            lines = self._lines(plain(cover.notice), 9.5, self._width - 12, palette.care)
            height = len(lines) * 9.5 * _POINT * self._leading + 6
            at += 8
            brush.fill(_SIDE, at, self._width, height, palette.care_soft)
            with brush.marked("P"):
                for number, line in enumerate(lines):
                    below = at + 6.2 + number * 9.5 * _POINT * self._leading
                    brush.line(line, _SIDE + 6, below, self._width - 12)

    def _head(self) -> list[Slice]:
        """Give the head of a document without a cover: what it is, and of which course."""
        document, palette = self._document, self._palette
        kind = self._lines(plain(document.kind, bold=True), 19, self._width - 24, palette.accent)
        title = self._lines(plain(document.title), 11, self._width - 24, palette.quiet)
        big = 19 * _POINT * (1.5 if self._to_left else 1.2)
        small = 11 * _POINT * self._leading
        height = big * len(kind) + small * len(title) + 5

        def draw(brush: Brush, top: float) -> None:
            self._section(document.kind, 0)
            at = top + 19 * _POINT * 0.9
            with brush.marked("H1"):
                for line in kind:
                    brush.line(line, _SIDE, at, self._width - 24)
                    at += big
            at = top + big * len(kind) + 11 * _POINT
            with brush.marked("P"):
                for line in title:
                    brush.line(line, _SIDE, at, self._width - 24)
                    at += small
            self._pictogram(document.pictogram, _SIDE + self._width - 15, top, 15, palette.accent)
            brush.rule(_SIDE, top + height - 2, self._width, palette.accent, 0.7)

        return [Slice(height, draw, keeps=True)]

    def _foot(self, number: int, last: int) -> None:
        brush, palette = self._brush, self._palette
        baseline = float(self._pdf.h) - 10
        pages = self._lines(plain(f"{number}/{last}"), 8, 30, palette.quiet)
        foot = self._lines(plain(self._document.foot), 7.5, self._width - 24, palette.quiet)
        with brush.apart():
            self._pdf.set_draw_color(0)
            for at, line in enumerate(foot[:2]):
                brush.line(line, _SIDE, baseline + at * 3.2 - 0.4, self._width - 24, at_start=True)
            if self._to_left:
                brush.line(
                    replace(pages[0], to_left=True), _SIDE + self._width - 30, baseline, 30, at_end=True
                )
            else:
                brush.line(pages[0], _SIDE + self._width - 30, baseline, 30, at_end=True)
        brush.rule(_SIDE, baseline - 5, self._width, palette.line)

    def _pictogram(self, name: str, start: float, top: float, size: float, colour: str) -> None:
        if name not in self._drawings:
            return
        strokes, mirrored = self._drawings[name]
        # Written with its size in points: what draws it takes that for a length.
        side = size / _POINT
        svg = (
            f'<svg xmlns="http://www.w3.org/2000/svg" width="{side:.2f}" height="{side:.2f}" '
            f'viewBox="0 0 24 24"><g fill="none" stroke="{colour}" stroke-width="1.5" '
            f'stroke-linecap="round" stroke-linejoin="round">{strokes}</g></svg>'
        )
        left = self._brush.left_of(start, size)
        self._brush.drawing(svg, left, top, size, mirrored=mirrored)

    def _section(self, name: str, level: int) -> None:
        """Put a heading into the outline, one level deeper than the last one at most."""
        self._level = min(level, self._level + 1)
        self._pdf.start_section(name, self._level)

    # ---- Blocks ----

    def _blocks(
        self, blocks: Iterable[Block], start: float, width: float, size: float = _SIZE
    ) -> list[Slice]:
        found: list[Slice] = []
        for block in blocks:
            found += self._block(block, start, width, size)
        return found

    def _block(self, block: Block, start: float, width: float, size: float) -> list[Slice]:
        match block:
            case Heading():
                return self._heading(block, start, width)
            case Paragraph():
                return self._paragraph(block, start, width, size)
            case Points():
                return self._points(block, start, width, size)
            case Table():
                return self._table(block, start, width)
            case Panel():
                return self._panel(block, start, width, size)
            case Lines():
                return self._write_lines(block, start, width)
            case Blank():
                return self._blank(block, start, width)
            case Together():
                return keep(self._blocks(block.blocks, start, width, size))
            case PageEnd():
                return [Slice(0, lambda brush, top: None, ends_page=True)]
            case Cards():
                return []

    def _heading(self, heading: Heading, start: float, width: float) -> list[Slice]:
        palette = self._palette
        size, colour, before = {
            1: (17.0, palette.accent, 9.0),
            2: (13.0, palette.ink, 7.0),
            3: (11.0, palette.accent, 5.0),
        }[heading.level]
        bold = tuple(replace(run, bold=True) for run in heading.words)
        lines = self._lines(bold, size, width, colour)
        above = self._lines(plain(heading.above), 8.5, width, palette.quiet) if heading.above else ()
        below = self._lines(plain(heading.below), 8.5, width, palette.quiet) if heading.below else ()
        step = size * _POINT * (1.55 if self._to_left else 1.25)
        small = 8.5 * _POINT * self._leading
        height = (len(above) + len(below)) * small + len(lines) * step + 0.4

        def draw(brush: Brush, top: float) -> None:
            self._pdf.set_xy(0, top)
            if heading.level < 3:
                self._section(text_of(heading.words), heading.level)
            at = top + 8.5 * _POINT
            if above:
                with brush.marked("P"):
                    for line in above:
                        brush.line(line, start, at, width)
                        at += small
            at = top + len(above) * small + size * _POINT * 0.95
            with brush.marked(f"H{heading.level + 1}"):
                for line in lines:
                    brush.line(line, start, at, width)
                    at += step
            at += 8.5 * _POINT - size * _POINT * 0.95
            if below:
                with brush.marked("P"):
                    for line in below:
                        brush.line(line, start, at, width)
                        at += small

        return [Slice(height, draw, before, keeps=True)]

    def _paragraph(self, paragraph: Paragraph, start: float, width: float, size: float) -> list[Slice]:
        size = size + 1.5 if paragraph.lead else size - 1 if paragraph.quiet else size
        colour = self._palette.quiet if paragraph.quiet else self._palette.ink
        written = self._written(paragraph.words, colour)
        label: list[Slice] = []
        if paragraph.label:
            sign = Written(paragraph.label, Ink("B", self._palette.accent))
            if base_is_left(paragraph.label, self._to_left) is base_is_left(
                text_of(paragraph.words), self._to_left
            ):
                written = (Written(f"{paragraph.label}  ", sign.ink), *written)
            else:
                # A label in another script would turn the text around.
                above = self._setter.lines((sign,), size, width)
                label = [replace(one, keeps=True) for one in self._set(above, start, width, size, before=2)]
        lines = self._setter.lines(written, size, width)
        return label + self._set(lines, start, width, size, before=size * (0.05 if label else 0.2))

    def _set(
        self, lines: Sequence[Line], start: float, width: float, size: float, *, before: float
    ) -> list[Slice]:
        """Give the lines of one paragraph: its first two, and its last two, stay together."""
        step = size * _POINT * self._leading

        def draw(brush: Brush, top: float, line: Line) -> None:
            with brush.marked("P"):
                brush.line(line, start, top + size * _POINT * (self._leading / 2 + 0.35), width)

        count = len(lines)
        return [
            Slice(
                step,
                partial(draw, line=line),
                before if not number else 0,
                keeps=count > 1 and (number == 0 or number == count - 2),
            )
            for number, line in enumerate(lines)
        ]

    def _points(self, points: Points, start: float, width: float, size: float) -> list[Slice]:
        indent = 5.5 if points.sign is Sign.BULLET else 7.5
        signs = [
            one.sign or (f"{points.first + place}." if points.sign is Sign.NUMBER else "")
            for place, one in enumerate(points.points)
        ]
        widest = max((self._setter.width(one, "B", size) for one in signs if one), default=0)
        indent = max(indent, widest + 2.2) if any(signs) else indent
        start, width = start + points.depth * 6, width - points.depth * 6
        found: list[Slice] = []
        for sign, point in zip(signs, points.points, strict=True):
            lines = self._lines(point.words, size, width - indent, self._palette.ink)
            slices = self._set(lines, start + indent, width - indent, size, before=size * 0.13)
            if slices:
                first = slices[0]
                slices[0] = replace(first, draw=self._signed(first, sign, points.sign, start, indent, size))
            found += slices
        if found:
            found[0] = replace(found[0], before=size * 0.24)
        return found

    def _signed(self, first: Slice, sign: str, kind: Sign, start: float, indent: float, size: float) -> Draw:
        inner = first.draw
        step = size * _POINT * self._leading
        signs = self._lines(plain(sign, bold=True), size, indent + 20, self._palette.accent) if sign else ()

        def draw(brush: Brush, top: float) -> None:
            baseline = top + size * _POINT * (self._leading / 2 + 0.35)
            if signs:
                line = replace(signs[0], to_left=self._to_left)
                with brush.marked("P"):
                    brush.line(line, start, baseline, indent)
            elif kind is Sign.BOX:
                side = 3.4
                brush.frame(start + 0.4, top + (step - side) / 2, side, side, self._palette.quiet)
            else:
                side = 1.3
                with brush.apart():
                    self._pdf.set_fill_color(*parts_of(self._palette.accent))
                    left = brush.left_of(start + 1.2, side)
                    self._pdf.ellipse(left, top + (step - side) / 2, side, side, style="F")
            inner(brush, top)

        return draw

    def _panel(self, panel: Panel, start: float, width: float, size: float) -> list[Slice]:
        palette = self._palette
        ground, bar = {
            Tone.NOTE: (palette.soft, palette.accent),
            Tone.ASK: (palette.ask_soft, palette.ask),
            Tone.CARE: (palette.care_soft, palette.care),
        }[panel.tone]
        padding, side = 2.6, 5.0
        inner: list[Slice] = []
        if panel.label:
            lines = self._lines(plain(panel.label, bold=True), size - 0.5, width - 2 * side, bar)
            inner += [
                replace(one, keeps=True)
                for one in self._set(lines, start + side, width - 2 * side, size - 0.5, before=0)
            ]
        inner += self._blocks(panel.blocks, start + side, width - 2 * side, size)
        found: list[Slice] = []
        for number, one in enumerate(inner):
            above = padding if number == 0 else one.before * 0.8
            below = padding if number == len(inner) - 1 else 0
            found.append(self._grounded(one, above, below, start, width, ground, bar, first=number == 0))
        return found

    def _grounded(
        self,
        one: Slice,
        above: float,
        below: float,
        start: float,
        width: float,
        ground: str,
        bar: str,
        *,
        first: bool,
    ) -> Slice:
        height = above + one.height + below

        def draw(brush: Brush, top: float) -> None:
            # A little more than its height: no hair of the page shows between two.
            brush.fill(start, top, width, height + (0.05 if not below else 0), ground)
            brush.fill(start, top, 1.2, height + (0.05 if not below else 0), bar)
            one.draw(brush, top + above)

        return replace(one, height=height, draw=draw, before=3.0 if first else 0)

    def _table(self, table: Table, start: float, width: float) -> list[Slice]:
        widths = [part * width for part in table.widths]
        # A table of many columns has room for small letters alone.
        size = 9.0 if len(table.head) < 7 else 7.0
        ruled = bool(table.height) and not any(any(row) for row in table.rows)
        head = self._row(
            tuple(plain(name, bold=True) for name in table.head), widths, start, size, self._palette.accent, 0
        )
        found: list[Slice] = []
        shown_head = any(table.head)
        for number, row in enumerate(table.rows):
            ground = self._palette.soft if number in table.shaded else ""
            cells = self._row(row, widths, start, size, self._palette.ink, table.height, ground, ruled=ruled)
            if shown_head:
                cells = [replace(one, again=head[0].draw, again_height=head[0].height) for one in cells]
            found += cells
        if shown_head:

            def draw_head(brush: Brush, top: float, inner: Draw = head[0].draw) -> None:
                inner(brush, top)

            found.insert(0, Slice(head[0].height, draw_head, 3.0, keeps=True))
        elif found:
            found[0] = replace(found[0], before=3.0)
        return found

    def _row(
        self,
        row: Sequence[Runs],
        widths: Sequence[float],
        start: float,
        size: float,
        colour: str,
        least: float,
        ground: str = "",
        *,
        ruled: bool = False,
    ) -> list[Slice]:
        padding, side = 1.7, 1.6
        step = size * _POINT * self._leading
        cells = [
            self._lines(words, size, width - 2 * side, colour)
            for words, width in zip(row, widths, strict=False)
        ]
        most = max((len(lines) for lines in cells), default=1) or 1
        limit = 36
        found: list[Slice] = []
        for first in range(0, most, limit):
            count = min(limit, most - first)
            is_last = first + count >= most
            height = max(count * step + padding * (2 if is_last and not first else 1), least)

            def draw(
                brush: Brush,
                top: float,
                first: int = first,
                count: int = count,
                height: float = height,
                is_last: bool = is_last,
            ) -> None:
                if ground:
                    brush.fill(start, top, sum(widths), height, ground)
                at = start
                for lines, width in zip(cells, widths, strict=False):
                    baseline = (
                        top + (padding if not first else 0) + size * _POINT * (self._leading / 2 + 0.35)
                    )
                    part = lines[first : first + count]
                    if part:
                        with brush.marked("P"):
                            for line in part:
                                brush.line(
                                    line, at + side, baseline, width - 2 * side, at_start=len(part) == 1
                                )
                                baseline += step
                    at += width
                    if ruled:
                        brush.fill(at - 0.1, top, 0.2, height, self._palette.line)
                if is_last:
                    strong = colour == self._palette.accent
                    tint = self._palette.accent if strong else self._palette.line
                    brush.rule(start, top + height, sum(widths), tint, 0.5 if strong else 0.2)

            found.append(Slice(height, draw))
        return found

    def _write_lines(self, lines: Lines, start: float, width: float) -> list[Slice]:
        def draw(brush: Brush, top: float) -> None:
            brush.rule(start, top + 8.5, width, self._palette.quiet, 0.15)

        return keep([Slice(8.5, draw) for _ in range(lines.count)])

    def _blank(self, blank: Blank, start: float, width: float) -> list[Slice]:
        lines = self._lines(plain(blank.label, bold=True), _SIZE, width * 0.6, self._palette.ink)
        taken = max((line.width for line in lines), default=0) + 3

        def draw(brush: Brush, top: float) -> None:
            for number, line in enumerate(lines):
                with brush.marked("P"):
                    brush.line(line, start, top + 6 + number * 5, width * 0.6)
            brush.rule(start + taken, top + 1.5 + 5 * len(lines), width - taken, self._palette.quiet, 0.15)

        return [Slice(3 + 5 * len(lines), draw, 1.5)]

    # ---- Cards ----

    def _cards(self, cards: Cards) -> None:
        parts = [part for card in cards.cards for part in self._card_parts(card)]
        for first in range(0, len(parts), 4):
            self._pdf.add_page()
            brush = self._brush
            self._pdf.set_draw_color(0)
            four = parts[first : first + 4]
            # Lines go around cards that are there: a page that is not full has no empty ones.
            low = float(self._pdf.h) - 4 if len(four) > 2 else _CARD_HEIGHT
            wide = float(self._pdf.w) - 4 if len(four) > 1 else _CARD_WIDTH
            brush.cut(_CARD_WIDTH, 4, _CARD_WIDTH, low)
            brush.cut(4, _CARD_HEIGHT, wide, _CARD_HEIGHT)
            for place, slices in enumerate(four):
                start, top = (place % 2) * _CARD_WIDTH, (place // 2) * _CARD_HEIGHT
                at = top + _CARD_SIDE
                for one in slices:
                    at += one.before if at > top + _CARD_SIDE else 0
                    self._shifted(one, start)(brush, at)
                    at += one.height
                wide = _CARD_WIDTH - 2 * _CARD_SIDE
                foot = self._lines(plain(self._document.foot), 5.5, wide, self._palette.quiet)
                for number, line in enumerate(foot[:2]):
                    with brush.apart():
                        below = top + _CARD_HEIGHT - 8 + number * 2.6
                        brush.line(line, start + _CARD_SIDE, below, wide)

    def _shifted(self, one: Slice, start: float) -> Draw:
        def draw(brush: Brush, top: float) -> None:
            brush.shift = start
            one.draw(brush, top)
            brush.shift = 0.0

        return draw

    def _card_parts(self, card: Card) -> Iterator[list[Slice]]:
        """Give a card, in letters as large as it has room for; as two where it has not."""
        width = _CARD_WIDTH - 2 * _CARD_SIDE
        room = _CARD_HEIGHT - 2 * _CARD_SIDE - 5
        for size in (11.5, 10.5, 9.5, 9.0):
            slices = self._card(card, width, size)
            if sum(one.height + one.before for one in slices) <= room:
                yield slices
                return
        part: list[Slice] = []
        used = 0.0
        for one in slices:
            if used + one.before + one.height > room and part:
                yield part
                part, used = [], 0.0
            part.append(one)
            used += one.before + one.height
        if part:
            yield part

    def _card(self, card: Card, width: float, size: float) -> list[Slice]:
        found: list[Slice] = []
        if card.above:
            lines = self._lines(plain(card.above), 7.5, width, self._palette.quiet)
            found += self._set(lines[:2], _CARD_SIDE, width, 7.5, before=0)
        bold = tuple(replace(run, bold=True) for run in card.title)
        lines = self._lines(bold, 15, width, self._palette.accent)
        found += self._set(lines, _CARD_SIDE, width, 15, before=1)

        def rule(brush: Brush, top: float) -> None:
            brush.rule(_CARD_SIDE, top + 1, width, self._palette.accent, 0.6)

        found.append(Slice(2.5, rule))
        return found + self._blocks(card.blocks, _CARD_SIDE, width, size)

    # ---- Words ----

    def _lines(self, words: Runs, size: float, width: float, colour: str) -> tuple[Line, ...]:
        return self._setter.lines(self._written(words, colour), size, width)

    def _written(self, words: Runs, colour: str) -> tuple[Written, ...]:
        return tuple(Written(run.text, self._ink(run, colour)) for run in words)

    def _ink(self, run: Run, colour: str) -> Ink:
        style = "B" if run.bold else "I" if run.italic else ""
        return Ink(style, self._palette.quiet if run.quiet and colour == self._palette.ink else colour)
