"""Pages of A4: what is drawn where, and what breaks to the next page.

Lengths are millimetres, counted from the top and from the side at which lines begin.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace

from fpdf import FPDF
from fpdf.line_break import Fragment

from ..palette import Palette, parts_of
from .setting import Line, Setter, font_style, is_shaped, shaping_of

Draw = Callable[["Brush", float], None]
"""Draws something whose top is at a height of the page."""

_POINT = 25.4 / 72

_FEW_LINES = 22.0
"""Less than so many millimetres look lost alone on a last page."""

_SHARES = (0.8, 0.6, 0.4)
"""What is tried of the spaces between slices, to do without such a page."""


@dataclass(frozen=True, slots=True)
class Slice:
    """What is not parted between two pages.

    `before` is the space above it where it is not first on its page, `keeps` tells that it stays with what
    follows.  `again` is drawn at the top of a page that begins within what belongs together, as the head
    of a table is; `again_height` is how high that is.
    """

    height: float
    draw: Draw
    before: float = 0
    keeps: bool = False
    again: Draw | None = None
    again_height: float = 0
    ends_page: bool = False


@dataclass(slots=True)
class PageOfSlices:
    """A page with what is drawn on it."""

    drawn: list[tuple[float, Draw]] = field(default_factory=list)


class Brush:
    """Draws on the page that is open; `shift` moves what is drawn away from where lines begin."""

    def __init__(self, pdf: FPDF, setter: Setter, palette: Palette, *, to_left: bool) -> None:
        self.pdf, self.setter, self.palette, self.to_left = pdf, setter, palette, to_left
        self.shift = 0.0
        self._marked: dict[int, int] = {}

    @property
    def width(self) -> float:
        """The width of the page."""
        return float(self.pdf.w)

    def left_of(self, start: float, width: float) -> float:
        """Give where something lies from the left that lies at `start` from the beginning of lines."""
        start += self.shift
        return self.width - start - width if self.to_left else start

    def fill(self, start: float, top: float, width: float, height: float, colour: str) -> None:
        """Fill an area."""
        with self.apart():
            self.pdf.set_fill_color(*parts_of(colour))
            self.pdf.rect(self.left_of(start, width), top, width, height, style="F")

    def frame(self, start: float, top: float, width: float, height: float, colour: str) -> None:
        """Draw a frame."""
        with self.apart():
            self.pdf.set_draw_color(*parts_of(colour))
            self.pdf.set_line_width(0.3)
            self.pdf.rect(self.left_of(start, width), top, width, height, style="D")

    def rule(self, start: float, top: float, width: float, colour: str, thick: float = 0.2) -> None:
        """Draw a line across."""
        with self.apart():
            left = self.left_of(start, width)
            self.pdf.set_draw_color(*parts_of(colour))
            self.pdf.set_line_width(thick)
            self.pdf.line(left, top, left + width, top)

    def cut(self, x: float, y: float, to_x: float, to_y: float) -> None:
        """Draw a line to cut along."""
        with self.apart():
            self.pdf.set_draw_color(*parts_of(self.palette.quiet))
            self.pdf.set_line_width(0.2)
            self.pdf.set_dash_pattern(dash=2, gap=2)
            self.pdf.line(x, y, to_x, to_y)
            self.pdf.set_dash_pattern()

    def line(
        self,
        line: Line,
        start: float,
        baseline: float,
        width: float,
        *,
        at_end: bool = False,
        at_start: bool = False,
    ) -> None:
        """Draw a line of words in a column; each begins at the side of its own direction.

        With `at_start` it begins where lines of the document do, whatever its own direction is.
        """
        left = self.left_of(start, width)
        from_right = (self.to_left if at_start else line.to_left) is not at_end
        x = left + width - line.width if from_right else left
        for piece in line.pieces:
            style = font_style(piece.family, piece.ink.style)
            self.pdf.set_font(piece.family, style, line.size)
            self.pdf.set_text_color(*parts_of(piece.ink.colour))
            if is_shaped(piece.family, piece.to_left):
                self._shaped(piece.text, x + piece.at, baseline, to_left=piece.to_left)
            else:
                self.pdf.text(x + piece.at, baseline, piece.text)

    def _shaped(self, text: str, x: float, baseline: float, *, to_left: bool) -> None:
        """Draw words that are put together by the rules of their script.

        Where the library draws a cell, it parts letters from the signs above them.
        """
        pdf = self.pdf
        state = pdf._get_current_graphics_state()
        state.text_shaping = shaping_of(to_left=to_left)
        drawn = Fragment(text, state, pdf.k).render_pdf_text(0, 0, 0, x, baseline, pdf.h)
        if pdf.current_font is not None and not pdf.current_font_is_set_on_page:
            pdf._out(pdf._set_font_for_page(pdf.current_font, pdf.font_size_pt))
        colour = pdf.text_color.serialize().lower() if pdf.text_color is not None else ""
        pdf._out(f"q {colour} BT {x * pdf.k:.2f} {(pdf.h - baseline) * pdf.k:.2f} Td {drawn} ET Q")

    def drawing(self, svg: str, x: float, top: float, size: float, *, mirrored: bool) -> None:
        """Draw a pictogram, given as SVG."""
        from fpdf.svg import SVGObject

        drawn = SVGObject(svg)
        with self.apart(), self.pdf.local_context():
            if mirrored:
                with self.pdf.mirror((x + size / 2, top), "SOUTH"):
                    drawn.draw_to_page(self.pdf, x, top)
            else:
                drawn.draw_to_page(self.pdf, x, top)

    @contextmanager
    def marked(self, tag: str) -> Iterator[None]:
        """Tell what words are to who hears the document read out: `H1`, `P`."""
        page = self.pdf.page
        number = self._marked.get(page, 0)
        self._marked[page] = number + 1
        self.pdf._add_marked_content(struct_type=f"/{tag}", mcid=number)
        self.pdf._out(f"/{tag} <</MCID {number}>> BDC")
        yield
        self.pdf._out("EMC")

    @contextmanager
    def apart(self) -> Iterator[None]:
        """Draw what is nothing to who hears the document."""
        self.pdf._out("/Artifact BMC")
        yield
        self.pdf._out("EMC")


def break_pages(slices: Iterable[Slice], top: float, bottom: float) -> list[PageOfSlices]:
    """Put slices on pages: what stays together goes to the next page together, where one is enough for it.

    Where a few lines alone would stand on the last page before an end, the spaces above them are less.
    """
    pages: list[PageOfSlices] = []
    for part in _parts(slices):
        laid, last = _laid(part, top, bottom)
        for share in _SHARES:
            if len(laid) == 1 or last > _FEW_LINES:
                break
            closer, _ = _laid((replace(one, before=one.before * share) for one in part), top, bottom)
            if len(closer) < len(laid):
                laid = closer
                break
        pages += laid
    return pages or [PageOfSlices()]


def _parts(slices: Iterable[Slice]) -> Iterator[list[Slice]]:
    """Part slices where a page ends."""
    part: list[Slice] = []
    for one in slices:
        if not one.ends_page:
            part.append(one)
        elif part:
            yield part
            part = []
    if part:
        yield part


def _laid(slices: Iterable[Slice], top: float, bottom: float) -> tuple[list[PageOfSlices], float]:
    """Put slices that no end of a page parts on pages, and tell how much of the last one is used."""
    pages = [PageOfSlices()]
    at = top
    first = True
    for group in _groups(slices):
        height = _height(group, first=first)
        whole = _height(group, first=True) + group[0].again_height
        if not first and (at + height > bottom) and whole <= bottom - top:
            pages.append(PageOfSlices())
            at, first = top, True
            if group[0].again is not None:
                pages[-1].drawn.append((at, group[0].again))
                at += group[0].again_height
        for one in group:
            space = 0 if first else one.before
            if not first and at + space + one.height > bottom:
                pages.append(PageOfSlices())
                at, first, space = top, True, 0
                if one.again is not None:
                    pages[-1].drawn.append((at, one.again))
                    at += one.again_height
            pages[-1].drawn.append((at + space, one.draw))
            at += space + one.height
            first = False
    return pages, at - top


def keep(slices: Sequence[Slice]) -> list[Slice]:
    """Keep some slices on one page."""
    return [replace(one, keeps=True) for one in slices[:-1]] + list(slices[-1:])


def _groups(slices: Iterable[Slice]) -> Iterator[list[Slice]]:
    group: list[Slice] = []
    for one in slices:
        group.append(one)
        if not one.keeps:
            yield group
            group = []
    if group:
        yield group


def _height(group: Sequence[Slice], *, first: bool) -> float:
    spaces = sum(one.before for one in (group[1:] if first else group))
    return spaces + sum(one.height for one in group)
