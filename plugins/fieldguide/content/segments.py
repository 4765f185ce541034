"""What of an entry is translated one by one: texts of fields, paragraphs, items, cells and headings.

A segment has a name that stays when others are added or change their words, and the same in the source and in
its translations:  `title`, `questions.first.prompt`, `text/what-worked/2` (the third of what stands at and
below a heading, which itself is number 0;  before the first heading nothing stands between the strokes).
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import zip_longest

from fieldguide.model import (
    Block,
    Box,
    Citation,
    Code,
    DefinitionList,
    Entry,
    Field,
    FieldType,
    Heading,
    Image,
    Inline,
    Kind,
    Link,
    ListBlock,
    ListValue,
    Location,
    MapValue,
    MarkdownText,
    Paragraph,
    Quote,
    Table,
    TextValue,
    Value,
    has_words,
    inline_groups,
    inner_blocks,
    plain_text,
    walk_inlines,
)

from .fields import declared_fields
from .fingerprint import plain_words
from .parts import parts_of

TEXT_PREFIX = "text/"
"""How the names of segments of a body begin."""

# No vowels, so that no word comes of it, and no digits, so that no number does.
_LETTERS = "bcdfghjklmnpqrstvwxz"
_DIGITS = 4


@dataclass(frozen=True, slots=True)
class SegmentLine:
    """A text as its author wrote it, signs of Markdown and all.

    `inlines` are what was read of it, whose places count from the start of it, moved by `offset`;  none where
    no signs stand in it.
    """

    written: str
    inlines: tuple[Inline, ...] = ()
    offset: int = 0


@dataclass(frozen=True, slots=True)
class Segment:
    """What is translated by itself: one line, and of a list that is `own` a line for each item.

    `field` is the declaration of a field's text, None for one of a body, where `heading` is the words of the
    heading that it stands below, or is, and `part` says what of the text it is, such as an item of a list.
    What may follow later is `late`.
    """

    name: str
    lines: tuple[SegmentLine, ...]
    words: str
    place: Location
    field: Field | None = None
    own: bool = False
    late: bool = False
    heading: str = ""
    part: str = ""

    @property
    def is_list(self) -> bool:
        """Tell whether each language has as many lines of it as it wants."""
        return self.own and self.field is not None and self.field.type is FieldType.LIST

    @property
    def in_body(self) -> bool:
        """Tell whether it stands in the text of a page."""
        return self.field is None

    @property
    def digest(self) -> str:
        """Name its words, where they lead and what they cite: four letters of a SHA-256.

        One in 160,000 changes gives the same name; whether a file has changed at all is known by the
        fingerprint of its source.
        """
        parts = [plain_words(self.words)]
        for one in walk_inlines(inline for line in self.lines for inline in line.inlines):
            if isinstance(one, (Link, Image)):
                parts.append(one.target)
            elif isinstance(one, Code):
                parts.append(one.text)
            elif isinstance(one, Citation):
                parts += [f"{part.source}, {part.locator}" for part in one.parts]
        number = int.from_bytes(hashlib.sha256("\0".join(parts).encode()).digest()[:8])
        letters = ""
        for _ in range(_DIGITS):
            number, digit = divmod(number, len(_LETTERS))
            letters += _LETTERS[digit]
        return letters


def segments_of(entry: Entry, kind: Kind | None) -> tuple[Segment, ...]:
    """Give all segments of an entry: those of its fields in the order of their declaration, then its text.

    Parts of the text that are for some of its readers alone are not among them.
    """
    return (*_of_fields(entry.fields, declared_fields(kind), "", False), *_of_body(entry))


def _of_fields(fields: MapValue, declared: tuple[Field, ...], prefix: str, late: bool) -> Iterator[Segment]:
    # Of equal keys the first counts, as everywhere.
    written = {key.text: value for key, value in reversed(fields.entries)}
    for field in declared:
        value = written.get(field.name)
        if value is not None and has_words(field):
            yield from _of_value(value, field, prefix + field.name, late or field.late)


def _of_value(value: Value, field: Field, name: str, late: bool) -> Iterator[Segment]:
    if field.own:
        yield from _own_list(value, field, name, late)
    elif isinstance(value, TextValue):
        item = field.items if field.type is FieldType.LIST and field.items is not None else field
        if value.text and item.translatable:
            yield Segment(name, (_line(value),), value.text, value.location, item, late=late)
    elif isinstance(value, ListValue):
        if field.items is not None:
            # What an item is, is said of the list.
            items = field.items if field.items.help else replace(field.items, help=field.help)
            for index, one in enumerate(value.items):
                yield from _of_value(one, items, f"{name}.{index}", late)
    elif field.type is FieldType.GROUP:
        yield from _of_fields(value, field.fields, f"{name}.", late)
    elif field.items is not None:
        for key, one in value.entries:
            yield from _of_value(one, field.items, f"{name}.{key.text}", late)


def _own_list(value: Value, field: Field, name: str, late: bool) -> Iterator[Segment]:
    """Give what each language has its own of as one segment, of a list an item a line."""
    items = (value,) if isinstance(value, TextValue) else value.items if isinstance(value, ListValue) else ()
    texts = [one for one in items if isinstance(one, TextValue) and one.text]
    if texts:
        words = "\n".join(one.text for one in texts)
        yield Segment(name, tuple(map(_line, texts)), words, value.location, field, own=True, late=late)


def _line(value: TextValue) -> SegmentLine:
    return SegmentLine(value.typed, value.inlines or ())


def _of_body(entry: Entry) -> Iterator[Segment]:
    body = entry.body
    if body is None:
        return
    section, title, number = "", "", 0
    for block, part in _with_parts(_own_blocks(entry, body), "text"):
        if isinstance(block, Heading) and block in body.blocks:
            section, title, number = block.id, block.text, 0
        for group, told in zip(inline_groups(block), _told_groups(block, part), strict=True):
            if group:
                yield _segment(body, group, f"{TEXT_PREFIX}{section}/{number}", title, told)
                number += 1


def _with_parts(blocks: Iterable[Block], part: str) -> Iterator[tuple[Block, str]]:
    """Give every block of a tree, each before what it holds, and what the text inside it is a part of."""
    for block in blocks:
        yield block, part
        if not isinstance(block, (Paragraph, Heading)):
            for inner in inner_blocks(block):
                yield from _with_parts(inner, _INSIDE.get(type(block), part))


_INSIDE: Mapping[type, str] = {
    ListBlock: "item of a list",
    Quote: "quotation",
    Box: "text in a box",
    DefinitionList: "description in a list",
}


def _told_groups(block: Block, part: str) -> Iterator[str]:
    """Say of each group of words of a block what it is: as many as `inline_groups` gives."""
    match block:
        case Heading():
            yield "heading"
        case Paragraph():
            yield part
        case Box() if block.title:
            yield "title of a box"
        case Table():
            heads = [plain_text(cell.children) for cell in block.head]
            yield from ("heading of a column" for _ in heads)
            for row in block.rows:
                for _, head in zip_longest(row, heads[: len(row)], fillvalue=""):
                    yield f"cell of the column “{head}”" if head else "cell of a table"
        case DefinitionList():
            yield from ("term in a list" for definition in block.items for _ in definition.terms)


def _segment(body: MarkdownText, group: Sequence[Inline], name: str, heading: str, part: str) -> Segment:
    start, end = group[0].start, group[-1].end
    return Segment(
        name,
        (SegmentLine(body.text[start:end], tuple(group), start),),
        plain_text(group),
        body.place(start, end),
        heading=heading,
        part=part,
    )


def _own_blocks(entry: Entry, body: MarkdownText) -> Iterable[Block]:
    if not parts_of(entry, None):
        return body.blocks
    from fieldguide.markdown import without_parts  # the parser is heavy, and few texts have parts

    return without_parts(body.blocks, lambda part: True)
