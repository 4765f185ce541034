"""How the sections of a translation differ from those of its source."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property

from fieldguide.content.numbers import find_numbers, has_digit
from fieldguide.model import (
    Block,
    Box,
    CodeBlock,
    Heading,
    Image,
    Inline,
    ListBlock,
    Location,
    MarkdownText,
    Paragraph,
    Table,
    inline_groups,
    plain_text,
    walk_blocks,
    walk_inlines,
)

from .compare_fields import Difference
from .same_values import once_for_the_same

_ALIKE = "please write as many as the source has, in the same order"
_FEWEST_WORDS = 5
"""So many words may be the same in two languages: names, titles, addresses."""


@dataclass
class Section:
    """What stands below one heading, or before the first."""

    id: str
    place: Location
    blocks: list[Block] = field(default_factory=list)

    @cached_property
    def all_blocks(self) -> list[Block]:
        """Every block, each before what it holds; to be asked when all are there."""
        return walk_blocks(self.blocks)

    @cached_property
    def _by_kind(self) -> dict[type, list[Block]]:
        found: dict[type, list[Block]] = {}
        for block in self.all_blocks:
            if not isinstance(block, Paragraph):
                found.setdefault(type(block), []).append(block)
        found[Paragraph] = [one for one in self.blocks if isinstance(one, Paragraph)]
        return found

    def all(self, kind: type) -> list[Block]:
        """Give the blocks of a kind, with those inside of others; paragraphs only where they stand free."""
        return self._by_kind.get(kind, [])

    def pictures(self) -> int:
        """Count the pictures."""
        return sum(
            isinstance(one, Image)
            for block in self.all_blocks
            for group in inline_groups(block)
            for one in walk_inlines(group)
        )


def sections_of(body: MarkdownText) -> dict[str, Section]:
    """Part a text at its headings on the first level of blocks, by the id of the heading."""
    current = Section("", body.place(0, 0))
    found = {"": current}
    for block in body.blocks:
        if isinstance(block, Heading):
            current = Section(block.id, block.location)
            found.setdefault(block.id, current)
        else:
            current.blocks.append(block)
    return found


@once_for_the_same
def compare_sections(source: MarkdownText, translation: MarkdownText) -> Iterator[Difference]:
    """Compare the sections that both have: their lists, tables, boxes and paragraphs, then their numbers."""
    theirs = sections_of(translation)
    for id, ours in sections_of(source).items():
        other = theirs.get(id)
        if other is None:
            continue
        shapes = list(_compare_shapes(source, ours, translation, other))
        yield from shapes
        if not shapes:
            yield from _compare_numbers(source, ours, translation, other)


def _compare_shapes(
    source: MarkdownText, ours: Section, translation: MarkdownText, theirs: Section
) -> Iterator[Difference]:
    def place(body: MarkdownText, block: Block) -> Location:
        line = body.text[block.start : block.end].split("\n", 1)[0]
        return body.place(block.start, block.start + len(line))

    for kind, one, many in _COUNTED:
        first, second = ours.all(kind), theirs.all(kind)
        if len(first) != len(second):
            message = f"this section has {_count(len(second), one, many)}, and the source has {len(first)}"
            yield Difference(message, _ALIKE, theirs.place, ours.place)
            return
        for mine, other in zip(first, second, strict=True):
            words = _inner_difference(mine, other)
            if words:
                yield Difference(words, _ALIKE, place(translation, other), place(source, mine))
    if (source.images or translation.images) and ours.pictures() != theirs.pictures():
        pictures = _count(theirs.pictures(), "picture", "pictures")
        message = f"this section has {pictures}, and the source has {ours.pictures()}"
        yield Difference(message, _ALIKE, theirs.place, ours.place)


_COUNTED = (
    (ListBlock, "list", "lists"),
    (Table, "table", "tables"),
    (Box, "box", "boxes"),
    (CodeBlock, "block of code", "blocks of code"),
    (Paragraph, "paragraph", "paragraphs"),
)


def _inner_difference(mine: Block, other: Block) -> str:
    if isinstance(mine, ListBlock) and isinstance(other, ListBlock):
        if len(mine.items) != len(other.items):
            items = _count(len(other.items), "item", "items")
            return f"this list has {items}, and the source has {len(mine.items)}"
        if mine.ordered != other.ordered:
            return "this list is numbered in one of the two languages only"
    if isinstance(mine, Table) and isinstance(other, Table):
        if len(mine.rows) != len(other.rows):
            rows = _count(len(other.rows), "row", "rows")
            return f"this table has {rows}, and the source has {len(mine.rows)}"
        if len(mine.head) != len(other.head):
            columns = _count(len(other.head), "column", "columns")
            return f"this table has {columns}, and the source has {len(mine.head)}"
    if isinstance(mine, Box) and isinstance(other, Box) and mine.styles[0] != other.styles[0]:
        return f"this box is a `{other.styles[0]}`, and in the source a `{mine.styles[0]}`"
    return ""


def _count(number: int, one: str, many: str) -> str:
    return f"{number} {one if number == 1 else many}"


def _compare_numbers(
    source: MarkdownText, ours: Section, translation: MarkdownText, theirs: Section
) -> Iterator[Difference]:
    numbers = _numbers(source, ours)
    if not numbers:
        return
    told = list(changed_numbers(numbers, _numbers(translation, theirs)))
    for number, missing in told:
        where = _where(source, ours, missing[0])
        yield Difference(*number_words(number, missing), _where(translation, theirs, number), where)
    if not told:
        yield from _compare_places(source, ours, translation, theirs)


def _compare_places(
    source: MarkdownText, ours: Section, translation: MarkdownText, theirs: Section
) -> Iterator[Difference]:
    """Tell numbers that stand in another paragraph, item or cell than in the source."""
    first, second = _groups(ours), _groups(theirs)
    if len(first) != len(second):
        return
    for mine, other in zip(first, second, strict=True):
        for number, missing in changed_numbers(_in_group(source, mine), _in_group(translation, other)):
            here = translation.place(other[0].start, other[-1].end)
            there = source.place(mine[0].start, mine[-1].end)
            yield Difference(*number_words(number, missing), here, there)


def _groups(section: Section) -> list[tuple[Inline, ...]]:
    return [group for block in section.all_blocks for group in inline_groups(block) if group]


def _in_group(body: MarkdownText, group: tuple[Inline, ...]) -> list[str]:
    if not has_digit(body.text, group[0].start, group[-1].end):
        return []
    return [number for number, _, _ in find_numbers(plain_text(group))]


def changed_numbers(ours: list[str], theirs: list[str]) -> Iterator[tuple[str, list[str]]]:
    """Give each number that stands for another, with those that it may stand for.

    One that only one of the two has is written in words in the other: that is no fault.
    """
    if not ours or ours == theirs:
        return
    wanted, found = Counter(ours), Counter(theirs)
    missing = sorted((wanted - found).elements())
    if missing:
        for number in sorted((found - wanted).elements()):
            yield number, missing


def number_words(number: str, missing: list[str]) -> tuple[str, str]:
    """Word that a number stands for another, and what to do."""
    likely = " or ".join(f"`{one}`" for one in dict.fromkeys(missing))
    return f"`{number}` stands where the source has {likely}", "please write the number of the source"


def _numbers(body: MarkdownText, section: Section) -> list[str]:
    return [number for group in _groups(section) for number in _in_group(body, group)]


def _where(body: MarkdownText, section: Section, number: str) -> Location:
    for block in section.all_blocks:
        for group in inline_groups(block):
            if group and any(found == number for found, _, _ in find_numbers(plain_text(group))):
                start, end = group[0].start, group[-1].end
                for found, first, last in find_numbers(body.text[start:end]):
                    if found == number:
                        return body.place(start + first, start + last)
                return body.place(start, end)
    return section.place


@once_for_the_same
def untranslated(source: MarkdownText, translation: MarkdownText) -> Iterator[tuple[Location, Location, str]]:
    """Give what stands in both texts in the same words: the place in each, and the words."""
    passages = _passages(translation)
    known = dict(_passages(source)) if passages else {}
    for words, group in passages:
        if words in known:
            yield _place_of(translation, group), _place_of(source, known[words]), words


def _place_of(body: MarkdownText, group: tuple[Inline, ...]) -> Location:
    return body.place(group[0].start, group[-1].end)


def _passages(body: MarkdownText) -> list[tuple[str, tuple[Inline, ...]]]:
    groups = (group for block in body.all_blocks for group in inline_groups(block))
    passages = ((fold_passage(plain_text(group)), group) for group in groups)
    return [(words, group) for words, group in passages if words]


def fold_passage(text: str) -> str:
    """Give the words of a passage that is long enough to be told, else an empty text."""
    small = 0
    for word in text.split():
        if word[0].islower() and (word[0].isalpha() or any(map(str.isalpha, word))):
            small += 1
            if small == _FEWEST_WORDS:
                return " ".join(text.casefold().split())
    return ""
