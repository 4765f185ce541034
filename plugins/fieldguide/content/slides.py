"""What of a text is shown on slides: a few whole sentences a section, its boxes, tables and pictures.

How lines are chosen: each point of a list and each paragraph gives one, its first sentences up to some
hundred characters and never a part of one.  Points of lists, and paragraphs that begin with words that
stand out, are all shown; other paragraphs stand back where a section would fill more than three slides.
A box is shown whole, for it says what must not be missed.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TypeVar

from fieldguide.model import Block, Box, Heading, Image, ListBlock, Paragraph, Quote, TextValue
from fieldguide.model.blocks import Citation, DefinitionList, Styled, Table, Text

from .sentences import LinkWords, PlainRun, plain_run, sentences, words_of
from .slide_values import SlideLine, SlideShape, TextSlide

MOST_LINES = 3
"""So many lines a slide has at most."""

REMEMBER = "remember"
"""The id of the heading above what a unit wants to be remembered: it stays on one slide."""

_MOST_REMEMBERED = 6
_MOST_SLIDES = 3
_MOST_ROWS = 5
_LINE = 110
_LONG_LINE = 160
_FEW = 70
_LEAD = 130
_WHOLE = 200
_COLON = (":", "：")


@dataclass(slots=True)
class _Run:
    """Lines that belong together; `strong` ones are all shown."""

    strong: bool
    lines: list[SlideLine] = field(default_factory=list)
    lead: PlainRun | None = None


_Shown = TypeVar("_Shown")

Lines = Mapping[str, tuple[TextValue, ...]]
"""Lines that an author chose, by the id of their heading."""


def make_slides(
    blocks: Iterable[Block], chosen: Lines, link_words: LinkWords
) -> Iterator[tuple[str, tuple[TextSlide, ...]]]:
    """Give the slides of each section of a text, with the id of its heading: empty before the first one."""
    for heading, below in sections_of(blocks):
        id = heading.id if heading is not None else ""
        yield id, tuple(_slides(heading, below, chosen.get(id), link_words))


def place_checks(
    sections: Iterable[tuple[str, Sequence[_Shown]]], checks: Mapping[str, Sequence[_Shown]], unit: str
) -> Iterator[_Shown]:
    """Put the slides of the questions of a unit among those of its text.

    `checks` has them by the id of the unit, or of the heading in it below which they are asked.
    """
    # Questions about the unit as a whole come before what is to be remembered of it.
    pending = list(checks.get(unit, ()))
    for id, slides in sections:
        if id == REMEMBER:
            yield from pending
            pending = []
        yield from slides
        yield from checks.get(f"{unit}#{id}", ())
    yield from pending


def sections_of(blocks: Iterable[Block]) -> Iterator[tuple[Heading | None, list[Block]]]:
    """Give the sections of a text: each heading, and what stands below it; None before the first one."""
    heading: Heading | None = None
    below: list[Block] = []
    for block in blocks:
        if isinstance(block, Heading):
            if heading is not None or below:
                yield heading, below
            heading, below = block, []
        else:
            below.append(block)
    if heading is not None or below:
        yield heading, below


def _slides(
    heading: Heading | None, blocks: list[Block], chosen: tuple[TextValue, ...] | None, link_words: LinkWords
) -> Iterator[TextSlide]:
    most = _MOST_REMEMBERED if heading is not None and heading.id == REMEMBER else MOST_LINES
    pieces: list[_Run | TextSlide] = []
    if chosen is not None:
        pieces.append(_Run(True, [SlideLine(_chosen_run(one, link_words)) for one in chosen]))
    for block, following in zip(blocks, (*blocks[1:], None), strict=True):
        apart = tuple(_apart(heading, block, link_words))
        pieces += apart
        if not apart and chosen is None:
            pieces += _runs_of(block, following, link_words)
    for piece in _fitting(_joined(pieces, most), most):
        if isinstance(piece, TextSlide):
            yield piece
        else:
            yield from _parted(TextSlide(SlideShape.LINES, heading, lead=piece.lead), piece.lines, most)


def _chosen_run(value: TextValue, link_words: LinkWords) -> PlainRun:
    inlines = value.inlines if value.inlines is not None else (Text(value.text, 0, 0),)
    return plain_run(inlines, link_words)


# ---- Lines ----


def _runs_of(block: Block, following: Block | None, link_words: LinkWords) -> Iterator[_Run]:
    match block:
        case Paragraph():
            run = plain_run(block.children, link_words)
            if isinstance(following, ListBlock):
                yield from _before_list(run)
            elif isinstance(following, Table) and len(sentences(run)) == 1:
                return  # it says what the table shows
            elif run.text.strip():
                yield _Run(_stands_out(run), [SlideLine(_first_sentences(run))])
        case ListBlock():
            lines = [
                SlideLine(_first_sentences(run), number)
                for number, run in enumerate(_items(block, link_words), block.first if block.ordered else 0)
            ]
            if not block.ordered:
                lines = [replace(line, number=0) for line in lines]
            yield _Run(True, lines)
        case DefinitionList():
            terms = (plain_run(one.terms[0], link_words) for one in block.items if one.terms)
            yield _Run(True, [SlideLine(term) for term in terms])
        case _:
            pass


def _before_list(run: PlainRun) -> Iterator[_Run]:
    """Give what stands above a list: a short paragraph, or of a longer one the sentence that leads over."""
    ends = sentences(run)
    if len(run.text) <= _LEAD or len(ends) < 2:
        yield _Run(True, lead=run)
    elif run.text.rstrip().endswith(_COLON):
        yield _Run(_stands_out(run), [SlideLine(_first_sentences(run.cut(0, ends[-2])))])
        yield _Run(True, lead=run.cut(ends[-2], ends[-1]))
    else:
        yield _Run(_stands_out(run), [SlideLine(_first_sentences(run))])


def _items(block: ListBlock, link_words: LinkWords) -> Iterator[PlainRun]:
    for item in block.items:
        first = next((one for one in item.blocks if isinstance(one, Paragraph)), None)
        if first is not None:
            yield plain_run(first.children, link_words)


def _stands_out(run: PlainRun) -> bool:
    """Tell whether an author made the first words stand out."""
    first = next((one for one in run.pieces if words_of((one,)).strip()), None)
    return isinstance(first, Styled) and first.tag in ("strong", "b")


def _first_sentences(run: PlainRun) -> PlainRun:
    """Give the first sentences, as many as a line has room for, and one at least.

    Few words alone say little, as a name that stands out does: then one more may make the line longer.
    """
    ends = sentences(run)
    if not ends:
        return run
    end = max((one for one in ends if one <= _LINE), default=ends[0])
    following = next((one for one in ends if one > end), None)
    if end < _FEW and following is not None and following <= _LONG_LINE:
        end = following
    return run.cut(0, end)


def _joined(pieces: Iterable[_Run | TextSlide], most: int) -> list[_Run | TextSlide]:
    """Put together what fits on one slide: a lead and its list, paragraphs after each other."""
    found: list[_Run | TextSlide] = []
    for piece in pieces:
        last = found[-1] if found else None
        if isinstance(last, _Run) and isinstance(piece, _Run):
            leads_over = last.lead is not None and not last.lines and piece.lead is None
            both = not last.strong and not piece.strong
            fit = len(last.lines) + len(piece.lines) + bool(last.lead) <= most and piece.lead is None
            if leads_over or both or (fit and not any(line.number for line in piece.lines)):
                strong = last.strong if leads_over else last.strong or piece.strong
                found[-1] = _Run(strong, [*last.lines, *piece.lines], last.lead)
                continue
        found.append(piece)
    return [piece for piece in found if isinstance(piece, TextSlide) or piece.lines or piece.lead is not None]


def _fitting(pieces: list[_Run | TextSlide], most: int) -> list[_Run | TextSlide]:
    """Leave paragraphs out, the last first, until a section fills three slides or nothing else is left."""
    while sum(_count(piece, most) for piece in pieces) > _MOST_SLIDES:
        weak = [piece for piece in pieces if isinstance(piece, _Run) and not piece.strong]
        if not weak:
            break
        last = weak[-1]
        if len(last.lines) > most:
            last.lines = last.lines[: (_count(last, most) - 1) * most]
        else:
            pieces = [piece for piece in pieces if piece is not last]
    return pieces


def _count(piece: _Run | TextSlide, most: int) -> int:
    return 1 if isinstance(piece, TextSlide) else max(1, -(-len(piece.lines) // most))


def _parted(slide: TextSlide, lines: Sequence[SlideLine], most: int) -> Iterator[TextSlide]:
    """Give a slide as often as its lines need it, about as many on each."""
    parts = max(1, -(-len(lines) // most))
    for part in range(parts):
        first, last = (len(lines) * one // parts for one in (part, part + 1))
        lead = slide.lead if not part else None
        yield replace(slide, lines=tuple(lines[first:last]), lead=lead, part=part + 1, parts=parts)


# ---- What has slides of its own ----


def _apart(heading: Heading | None, block: Block, link_words: LinkWords) -> Iterator[TextSlide]:
    match block:
        case Box():
            slide = TextSlide(SlideShape.BOX, heading, title=block.title, style=block.style)
            yield from _parted(slide, tuple(_whole(block.blocks, link_words)), MOST_LINES)
        case Quote():
            slide = TextSlide(SlideShape.BOX, heading, title=(), style="quote")
            yield from _parted(slide, tuple(_whole(block.blocks, link_words)), MOST_LINES)
        case Table():
            yield from _tables(heading, block, link_words)
        case Paragraph() if (picture := _only_picture(block)) is not None:
            yield TextSlide(SlideShape.FIGURE, heading, picture=picture)
        case _:
            pass


def _whole(blocks: Iterable[Block], link_words: LinkWords) -> Iterator[SlideLine]:
    """Give all that is said, in lines of whole sentences."""
    for block in blocks:
        match block:
            case Paragraph():
                yield from map(SlideLine, _all_sentences(plain_run(block.children, link_words)))
            case ListBlock():
                first = block.first if block.ordered else 0
                for place, item in enumerate(block.items):
                    lines = tuple(_whole(item.blocks, link_words))
                    number = first + place if block.ordered else 0
                    yield from (replace(line, number=0 if at else number) for at, line in enumerate(lines))
            case Box() | Quote():
                yield from _whole(block.blocks, link_words)
            case _:
                pass


def _all_sentences(run: PlainRun) -> Iterator[PlainRun]:
    if len(run.text) <= _WHOLE:
        if run.text.strip():
            yield run
        return
    start = 0
    ends = sentences(run)
    while start < len(run.text) and start < (ends[-1] if ends else 0):
        later = [end for end in ends if end > start]
        fitting = [end for end in later if end - start <= _LEAD]
        end = fitting[-1] if fitting else later[0]
        yield run.cut(start, end)
        start = end


def _tables(heading: Heading | None, table: Table, link_words: LinkWords) -> Iterator[TextSlide]:
    head = tuple(plain_run(cell.children, link_words) for cell in table.head)
    rows = [tuple(plain_run(cell.children, link_words) for cell in row) for row in table.rows]
    parts = max(1, -(-len(rows) // _MOST_ROWS))
    for part in range(parts):
        first, last = (len(rows) * one // parts for one in (part, part + 1))
        shown = tuple(rows[first:last])
        yield TextSlide(SlideShape.TABLE, heading, head=head, rows=shown, part=part + 1, parts=parts)


def _only_picture(block: Paragraph) -> Image | None:
    """Give the picture of a paragraph that has no words of its own."""
    pictures = [one for one in block.children if isinstance(one, Image)]
    words = any(
        not isinstance(one, (Image, Citation)) and not (isinstance(one, Text) and not one.text.strip())
        for one in block.children
        if not (isinstance(one, Styled) and one.tag == "em")
    )
    return pictures[0] if len(pictures) == 1 and not words else None
