"""Lines of words: where they break, and in which order they stand where two directions meet.

Lengths are millimetres, sizes of letters points.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any

from fieldguide.export.api import FONTS

from ..direction import RIGHT, base_is_left

if TYPE_CHECKING:
    from fpdf import FPDF

LATIN, ARABIC = "sans", "arabic"
# Read for the few documents that have a sign of theirs.
_OF_SIGNS = ("arrows", "shapes")

_FILES = {
    (LATIN, ""): "NotoSans-Regular.ttf",
    (LATIN, "B"): "NotoSans-Bold.ttf",
    (LATIN, "I"): "NotoSans-Italic.ttf",
    (ARABIC, ""): "NotoSansArabic-Regular.ttf",
    (ARABIC, "B"): "NotoSansArabic-Bold.ttf",
    (_OF_SIGNS[0], ""): "NotoSansMath-Regular.ttf",
    (_OF_SIGNS[1], ""): "NotoSansSymbols2-Regular.ttf",
}
_POINT = 25.4 / 72
_BREAKS_AFTER = " \t-–—/\u200b"


@dataclass(frozen=True, slots=True)
class Ink:
    """How words look: a style of the font (`B`, `I` or none) and a colour as `#rrggbb`."""

    style: str
    colour: str


@dataclass(frozen=True, slots=True)
class Written:
    """Words of one look, before they are set."""

    text: str
    ink: Ink


@dataclass(frozen=True, slots=True)
class Piece:
    """Words that are drawn at once; `at` counts from the left of the line."""

    at: float
    text: str
    family: str
    ink: Ink
    to_left: bool


@dataclass(frozen=True, slots=True)
class Line:
    """A line that is set: its pieces from left to right, how wide they are together, and their size."""

    pieces: tuple[Piece, ...]
    width: float
    size: float
    to_left: bool


class Setter:
    """Sets words in the fonts of a document."""

    def __init__(self, pdf: FPDF, *, to_left: bool, needs_arabic: bool = True) -> None:
        """Take the document that the fonts are for, its direction, and whether it has Arabic letters."""
        self._pdf, self.to_left = pdf, to_left
        self._has: dict[tuple[str, str], frozenset[int]] = dict.fromkeys(_FILES, frozenset())
        for family, style in _FILES:
            # To read a font takes longer than to set a page: one that is not needed is not read.
            if family == LATIN or (family == ARABIC and needs_arabic):
                self._read(family, style)
        self._widths: dict[tuple[str, str, str, bool], float] = {}

    def _read(self, family: str, style: str) -> None:
        self._pdf.add_font(family, style, FONTS / _FILES[family, style])
        font: Any = self._pdf.fonts[family + style]
        self._has[family, style] = frozenset(font.cmap)

    def lines(self, written: Sequence[Written], size: float, width: float) -> tuple[Line, ...]:
        """Set words in lines no wider than a width; a word that is wider is broken."""
        found: list[Line] = []
        paragraph: list[Written] = []
        for one in written:
            parts = one.text.split("\n")
            for number, part in enumerate(parts):
                if number:
                    found += self._paragraph(paragraph, size, width)
                    paragraph = []
                if part:
                    paragraph.append(Written(part, one.ink))
        found += self._paragraph(paragraph, size, width)
        return tuple(found)

    def width(self, text: str, style: str, size: float) -> float:
        """Give how wide some words of one look are."""
        [line] = self.lines((Written(text, Ink(style, "")),), size, 10_000) or [Line((), 0, size, False)]
        return line.width

    def _paragraph(self, written: Sequence[Written], size: float, width: float) -> Iterator[Line]:
        text = "".join(one.text for one in written)
        if not text.strip():
            return
        inks = [one.ink for one in written for _ in one.text]
        to_left = base_is_left(text, self.to_left)
        levels = levels_of(text, to_left=to_left)
        families = self._families(text, inks)
        scale = size * _POINT / 1000
        start = 0
        used = 0.0
        last_break = 0
        at = 0
        for end in _word_ends(text):
            word = self._width(text, at, end, inks, families, levels) * scale
            trailing = len(text[at:end]) - len(text[at:end].rstrip())
            shown = word - self._width(text, end - trailing, end, inks, families, levels) * scale
            if used + shown > width and last_break > start:
                yield self._line(text, start, last_break, inks, families, levels, size, to_left)
                start, used = last_break, 0.0
            while used + shown > width and end - at > 1:
                fits = at + 1
                while fits < end and self._width(text, at, fits + 1, inks, families, levels) * scale <= width:
                    fits += 1
                if fits >= end:
                    break
                yield self._line(text, at, fits, inks, families, levels, size, to_left)
                at = start = fits
                word = shown = self._width(text, at, end, inks, families, levels) * scale
                used = 0.0
            used += word
            at = last_break = end
        if text[start:].strip():
            yield self._line(text, start, len(text), inks, families, levels, size, to_left)

    def _families(self, text: str, inks: Sequence[Ink]) -> list[str]:
        """Choose a font for each sign: that of the neighbour before it for what both have."""
        found: list[str] = []
        last = ARABIC if self.to_left and base_is_left(text, True) else LATIN
        for sign, ink in zip(text, inks, strict=True):
            code = ord(sign)
            in_latin = code in self._has[LATIN, ink.style]
            in_arabic = code in self._has[ARABIC, ink.style if ink.style != "I" else ""]
            if in_latin and in_arabic:
                # Digits and signs of sentences are those of the words that they stand among.
                found.append(last)
            elif in_latin or in_arabic:
                last = LATIN if in_latin else ARABIC
                found.append(last)
            else:
                found.append(self._family_of_sign(code))
        return found

    def _family_of_sign(self, code: int) -> str:
        """Choose the font of what is no letter; an empty box of the first tells that none has it."""
        for family in _OF_SIGNS:
            if not self._has[family, ""]:
                self._read(family, "")
            if code in self._has[family, ""]:
                return family
        return LATIN

    def _width(
        self,
        text: str,
        start: int,
        end: int,
        inks: Sequence[Ink],
        families: Sequence[str],
        levels: Sequence[int],
    ) -> float:
        """Give the width of some signs in thousandths of the size."""
        return sum(
            self._measure(text[first:last], families[first], inks[first].style, levels[first])
            for first, last in _spans(start, end, inks, families, levels)
        )

    def _measure(self, text: str, family: str, style: str, level: int) -> float:
        to_left = level % 2 == 1
        key = text, family, style, to_left
        if key not in self._widths:
            font: Any = self._pdf.fonts[family + font_style(family, style)]
            if is_shaped(family, to_left):
                _, wide = font.get_text_width(text, 1000, shaping_of(to_left=to_left))
            else:
                wide = sum(font.cw[ord(one)] for one in text)
            self._widths[key] = float(wide)
        return self._widths[key]

    def _line(
        self,
        text: str,
        start: int,
        end: int,
        inks: Sequence[Ink],
        families: Sequence[str],
        levels: Sequence[int],
        size: float,
        to_left: bool,
    ) -> Line:
        while end > start and text[end - 1].isspace():
            end -= 1
        while start < end and text[start].isspace():
            start += 1
        spans = list(_spans(start, end, inks, families, levels))
        at = 0.0
        pieces: list[Piece] = []
        for first, last in _in_sight(spans, levels):
            family, level = families[first], levels[first]
            part = text[first:last]
            pieces.append(Piece(at, part, family, inks[first], level % 2 == 1))
            at += self._measure(part, family, inks[first].style, level) * size * _POINT / 1000
        return Line(tuple(pieces), at, size, to_left)


def font_style(family: str, style: str) -> str:
    """Give the style of a font that there is: Arabic has no slanted letters."""
    return style if (family, style) in _FILES else ""


def is_shaped(family: str, to_left: bool) -> bool:
    """Tell whether signs are put together by the rules of their script."""
    return family == ARABIC or to_left


@cache
def shaping_of(*, to_left: bool) -> dict[str, Any]:
    """Give what the library that shapes is told."""
    from fpdf.enums import TextDirection

    direction = TextDirection.RTL if to_left else TextDirection.LTR
    return {"features": {}, "fragment_direction": direction, "script": None, "language": None}


def levels_of(text: str, *, to_left: bool) -> list[int]:
    """Give the level of each sign, as the Unicode Bidirectional Algorithm tells: odd ones run to the left."""
    if not to_left and not any(unicodedata.bidirectional(one) in (*RIGHT, "AN") for one in text):
        return [0] * len(text)
    from fpdf.bidi import BidiParagraph
    from fpdf.enums import TextDirection

    base = TextDirection.RTL if to_left else TextDirection.LTR
    paragraph = BidiParagraph(text, base)
    paragraph.get_reordered_characters()
    found = [1 if to_left else 0] * len(text)
    for one in paragraph.get_characters():
        found[one.character_index] = one.embedding_level
    return found


def _word_ends(text: str) -> Iterator[int]:
    """Give the places at which a line may end, and the end of all."""
    for at, sign in enumerate(text[:-1]):
        if sign in _BREAKS_AFTER and text[at + 1] not in " \t":
            # A sign between digits parts nothing, nor does a dash before a word.
            before = text[at - 1] if at else " "
            if sign in " \t" or (before not in " \t" and not text[at + 1].isdigit()):
                yield at + 1
    yield len(text)


def _spans(
    start: int, end: int, inks: Sequence[Ink], families: Sequence[str], levels: Sequence[int]
) -> Iterator[tuple[int, int]]:
    """Give the spans of signs of one look, one font, one direction, in the order in which they are read."""
    first = start
    for at in range(start + 1, end + 1):
        if at == end or (inks[at], families[at], levels[at]) != (inks[first], families[first], levels[first]):
            yield first, at
            first = at


def _in_sight(spans: list[tuple[int, int]], levels: Sequence[int]) -> list[tuple[int, int]]:
    """Put spans in the order in which they stand from left to right (UAX 9, rule L2)."""
    found = list(spans)
    if not found:
        return found
    highest = max(levels[first] for first, _ in found)
    lowest = min((levels[first] for first, _ in found if levels[first] % 2), default=highest + 1)
    for level in range(highest, lowest - 1, -1):
        at = 0
        while at < len(found):
            if levels[found[at][0]] >= level:
                end = at
                while end < len(found) and levels[found[end][0]] >= level:
                    end += 1
                found[at:end] = reversed(found[at:end])
                at = end
            else:
                at += 1
    return found
