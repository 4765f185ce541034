"""Texts with numbered marks in the place of what a translator must not change."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from fieldguide.content.segments import Segment, SegmentLine
from fieldguide.model import Break, Citation, Code, HtmlTag, Image, Inline, Link, Styled, plain_text

from .values import Mark

MARK = re.compile(r"<(/?)(\d+)(/?)>")
_LIKE_MARK = re.compile(r"<(?=/?\d+/?>)")
_ESCAPED = re.compile(r"&lt;(?=/?\d+/?>)")
_NUMBER = re.compile(r"\d+")

Key = tuple[str, ...]
"""What makes two marks the same in two languages: a link's target, a citation's sources and places."""


@dataclass(frozen=True, slots=True)
class _Piece:
    """A span of a line that is not translated, with the words inside it, if there are any."""

    start: int
    end: int
    inner_start: int
    inner_end: int
    key: Key
    told: str


def mark_segment(
    segment: Segment, like: Sequence[tuple[Key, Mark]] = ()
) -> tuple[str, list[tuple[Key, Mark]]]:
    """Give the text of a segment with marks, a line each, and the marks with what makes them the same.

    Those that are the same as one of another text, `like`, get its number;  numbers beyond are free.
    """
    free = list(like)
    after = max((mark.number for _, mark in like), default=0)
    texts: list[str] = []
    marks: list[tuple[Key, Mark]] = []
    for line in segment.lines:
        text, found = _mark_line(line)
        numbers: dict[int, int] = {}
        for key, mark in found:
            same = next((one for one in free if one[0] == key and one[1].around == mark.around), None)
            if same is not None:
                free.remove(same)
                number = same[1].number
            else:
                after += 1
                number = after
            numbers[mark.number] = number
            marks.append((key, replace(mark, number=number)))
        texts.append(MARK.sub(lambda match, to=numbers: _renumber(match, to), text))  # type: ignore[misc]
    return "\n".join(texts), marks


def _renumber(match: re.Match[str], numbers: dict[int, int]) -> str:
    return f"<{match[1]}{numbers[int(match[2])]}{match[3]}>"


def _mark_line(line: SegmentLine) -> tuple[str, list[tuple[Key, Mark]]]:
    pieces = list(_pieces(line, line.inlines))
    written = line.written
    events: list[tuple[int, int, str]] = []
    marks: list[tuple[Key, Mark]] = []
    number = 0
    for piece in pieces:
        start, end = piece.start - line.offset, piece.end - line.offset
        inner, last = piece.inner_start - line.offset, piece.inner_end - line.offset
        if not piece.key:
            events.append((start, end, " "))
            continue
        number += 1
        if inner < last:
            marks.append((piece.key, Mark(number, written[start:inner], written[last:end], piece.told)))
            events.append((start, inner, f"<{number}>"))
            events.append((last, end, f"</{number}>"))
        else:
            marks.append((piece.key, Mark(number, written[start:end], "", piece.told)))
            events.append((start, end, f"<{number}/>"))
    text, at = [], 0
    for start, end, put in sorted(events):
        text += [_LIKE_MARK.sub("&lt;", written[at:start]), put]
        at = end
    text.append(_LIKE_MARK.sub("&lt;", written[at:]))
    return " ".join("".join(text).split(" ")), marks


def _pieces(line: SegmentLine, inlines: Iterable[Inline]) -> Iterator[_Piece]:
    """Give what is not translated, in order, each before what stands inside it."""
    for one in inlines:
        if isinstance(one, Styled):
            yield from _pieces(line, one.children)
        elif isinstance(one, Break):
            yield _whole(one, ("break",) if one.hard else (), "new line")
        elif isinstance(one, Code):
            yield _whole(one, ("code", one.text), f"code: {one.text}")
        elif isinstance(one, HtmlTag):
            yield _whole(one, ("html", one.text), one.text)
        elif isinstance(one, Citation):
            sources = [f"{part.source} {' '.join(_NUMBER.findall(part.locator))}" for part in one.parts]
            told = "; ".join(f"{part.source}, {part.locator}".rstrip(", ") for part in one.parts)
            yield _whole(one, ("citation", *sources), f"source: {told}")
        elif isinstance(one, Image) and one.alt:
            # Its words stand between `![` and `](`.
            last = line.written.rfind("](", 0, one.end - line.offset) + line.offset
            key = ("image", one.target)
            yield _Piece(one.start, one.end, one.start + len("!["), last, key, f"picture: {one.target}")
        elif isinstance(one, Image):
            yield _whole(one, ("image", one.target), f"picture: {one.target}")
        elif isinstance(one, Link):
            told = f"link: {one.target}"
            if one.automatic or not one.children or not plain_text(one.children):
                yield _whole(one, ("link", one.target), told)
                continue
            first, last = one.children[0].start, one.children[-1].end
            yield _Piece(one.start, one.end, first, last, ("link", one.target), told)
            yield from _pieces(line, one.children)


def _whole(one: Inline, key: Key, told: str) -> _Piece:
    return _Piece(one.start, one.end, one.end, one.end, key, told)


_OTHER_PIECES = {
    "a link": re.compile(r"\]\(|\]\[|^\s*\[[^\]]+\]:", re.MULTILINE),
    "an address": re.compile(r"\w+://|\bwww\.|\bmailto:", re.IGNORECASE),
    "a source": re.compile(r"\[@"),
    "code": re.compile(r"`"),
    "a tag": re.compile(r"<(?=[A-Za-z/!?])(?!/?\d)"),
    "an attribute": re.compile(r"\{[#.:]"),
}
"""What is a mark in a pack, or nothing that a translator writes, by what it would be."""


def find_added_pieces(text: str, source: str) -> Iterator[tuple[str, str]]:
    """Tell what a translation has more of than its source, and would change what the page says."""
    for name, pattern in _OTHER_PIECES.items():
        if len(pattern.findall(text)) > len(pattern.findall(source)):
            yield f"{name} stands in it that is not in the source", "please take it out, or use the marks"


def find_mark_faults(text: str, marks: Sequence[Mark]) -> Iterator[tuple[str, str]]:
    """Tell what is wrong with the marks of a text, and what to do."""
    known = {mark.number: mark for mark in marks}
    counts = dict.fromkeys(known, 0)
    open_marks: list[int] = []
    for match in MARK.finditer(text):
        closes, number, alone = match[1] == "/", int(match[2]), match[3] == "/"
        mark = known.get(number)
        if mark is None:
            yield f"the mark `{match[0]}` is not in the source", "please remove it"
            return
        if alone == mark.around or (closes and alone):
            wanted = f"<{number}>…</{number}>" if mark.around else f"<{number}/>"
            yield f"the mark `{match[0]}` is written in another way in the source", f"please write `{wanted}`"
            return
        if closes:
            if not open_marks or open_marks[-1] != number:
                yield (
                    f"the mark `{match[0]}` closes none that is open",
                    f"please write `<{number}>` before it",
                )
                return
            open_marks.pop()
            continue
        counts[number] += 1
        if mark.around:
            open_marks.append(number)
    if open_marks:
        number = open_marks[-1]
        yield f"the mark `<{number}>` is not closed", f"please write `</{number}>` behind its words"
    for number, count in counts.items():
        written = f"<{number}>…</{number}>" if known[number].around else f"<{number}/>"
        if count == 0:
            yield f"the mark `{written}` is missing ({known[number].told})", "please put it where it belongs"
        elif count > 1:
            yield f"the mark `{written}` stands {count} times", "please leave it once"


def unmark(text: str, marks: Sequence[Mark]) -> str:
    """Give a text with what its marks stand for; its marks are those of `marks`, each once."""
    known = {mark.number: mark for mark in marks}

    def put(match: re.Match[str]) -> str:
        mark = known[int(match[2])]
        return mark.closing if match[1] else mark.opening

    return _ESCAPED.sub("<", MARK.sub(put, text))
