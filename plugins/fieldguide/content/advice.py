"""Which points of an entry are the project's own advice: those of advice that name no source.

A page says so itself, right where the points stand, and whoever exports or counts them asks here too.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from fieldguide.model import (
    Block,
    Box,
    Citation,
    DefinitionList,
    Field,
    FieldType,
    Heading,
    Kind,
    ListBlock,
    ListItem,
    ListValue,
    LocalisedEntry,
    MapValue,
    MarkdownText,
    TextValue,
    Value,
    inline_groups,
    plain_text,
    walk_blocks,
    walk_inlines,
)

from .fields import walk_fields

ADVICE_HEADINGS = frozenset(
    {
        "afterwards",
        "before-you-start",
        "before-you-use",
        "danger-now",
        "do",
        "do-not",
        "duty-to-report",
        "first-hours",
        "first-steps",
        "harm-by-a-colleague",
        "health-now",
        "if-they-say-no",
        "keep-it-safe",
        "may-also-be",
        "may-be",
        "next-steps",
        "no-focal-point",
        "not-alone",
        "safe-contact",
        "signs",
        "what-lowers-it",
        "what-never-to-say",
        "what-never-to-tell",
        "what-to-do",
        "what-to-do-differently",
        "what-to-say",
        "what-to-tell",
        "what-you-can-do",
        "when-someone-asks",
        "whom-to-tell",
    }
)
"""What is below a heading with one of these ids is advice, where the kind itself declares nothing of it."""

ORIGIN_HEADING = "where-from"
"""Below a heading with this id, an author tells in words where the data of a tool come from."""

_LEADS_TO_A_LIST = (":", "：")


FOR_THE_PAGE = "advice.page"
"""The key of the words that tell it for a whole page."""


@dataclass(frozen=True, slots=True)
class AdvicePoints:
    """How many points of some advice name a source, and how many are the project's own."""

    cited: int = 0
    own: int = 0

    def __add__(self, other: AdvicePoints) -> AdvicePoints:
        return AdvicePoints(self.cited + other.cited, self.own + other.own)

    @property
    def words(self) -> str:
        """The key of the words that tell it to a reader; empty where each point names its source."""
        if not self.own:
            return ""
        return "advice.some" if self.cited else "advice.own"


def advice_headings(kind: Kind | None) -> frozenset[str]:
    """Give the ids of the headings below which an entry of a kind gives advice."""
    sections = kind.sections if kind is not None else ()
    told = {one.id for one in sections}
    return frozenset(one.id for one in sections if one.advice) | (ADVICE_HEADINGS - told)


def advice_in_text(text: MarkdownText, kind: Kind | None) -> Mapping[str, AdvicePoints]:
    """Give the points below each heading of advice that has any, by the id of the heading.

    What is below a heading of advice inside another one counts for the inner one alone.
    """
    advice = advice_headings(kind)
    found: dict[str, AdvicePoints] = {}
    around: list[tuple[int, str]] = []
    for block in text.blocks:
        if isinstance(block, Heading):
            while around and around[-1][0] >= block.level:
                around.pop()
            inherited = around[-1][1] if around else ""
            around.append((block.level, block.id if block.id in advice else inherited))
        elif around and around[-1][1]:
            points = sum(_points([block], cited=False), AdvicePoints())
            if points != AdvicePoints():
                id = around[-1][1]
                found[id] = found.get(id, AdvicePoints()) + points
    return found


def _points(blocks: Iterable[Block], *, cited: bool) -> Iterator[AdvicePoints]:
    """Give the points of the lists among some blocks; what a citation stands before names its source."""
    for block in blocks:
        if isinstance(block, ListBlock):
            for item in block.items:
                yield from _item(item, cited=cited)
        elif isinstance(block, Box):
            yield from _points(block.blocks, cited=cited)
        elif isinstance(block, DefinitionList):
            for one in block.items:
                said = [inner for description in one.descriptions for inner in description]
                terms = any(isinstance(piece, Citation) for term in one.terms for piece in walk_inlines(term))
                yield _point(cited=cited or terms or _cites(said))


def _item(item: ListItem, *, cited: bool) -> Iterator[AdvicePoints]:
    """Give the point that an item is, and those below it.  One that only leads to a list is none."""
    own = [block for block in item.blocks if not _holds_points(block)]
    cited = cited or _cites(own)
    below = tuple(_points(item.blocks, cited=cited))
    words = _words(own)
    if words and not (below and words.endswith(_LEADS_TO_A_LIST)):
        yield _point(cited=cited)
    yield from below


def _holds_points(block: Block) -> bool:
    if isinstance(block, Box):
        return any(_holds_points(inner) for inner in block.blocks)
    return isinstance(block, (ListBlock, DefinitionList))


def _cites(blocks: Sequence[Block]) -> bool:
    return any(
        isinstance(piece, Citation)
        for block in walk_blocks(blocks)
        for group in inline_groups(block)
        for piece in walk_inlines(group)
    )


def _words(blocks: Sequence[Block]) -> str:
    groups = (group for block in walk_blocks(blocks) for group in inline_groups(block))
    return " ".join(plain_text(group) for group in groups).strip()


def _point(*, cited: bool) -> AdvicePoints:
    return AdvicePoints(cited=1) if cited else AdvicePoints(own=1)


def advice_in_field(entry: LocalisedEntry, field: Field, kind: Kind | None) -> AdvicePoints:
    """Give the points in a field of advice as readers of a language get it; none of any other field.

    A point is an item of a list, or what stands under an author's key; where groups hold groups,
    such as the stages of a checklist, the innermost.  The data of a tool have none where its text
    tells in words where they come from: a checklist may be made of somebody's list, line by line.
    """
    value = entry.fields.get(field.name)
    if not field.advice or value is None:
        return AdvicePoints()
    body = entry.text.body
    told = body is not None and any(heading.id == ORIGIN_HEADING for heading in body.headings)
    if told and kind is not None and field in kind.data:
        return AdvicePoints()
    return sum((_point(cited=_item_cites(one, held)) for one, held in _items(field, value)), AdvicePoints())


def _items(field: Field, value: Value) -> Iterator[tuple[Field, Value]]:
    inner = field.items
    if inner is None or field.type not in (FieldType.LIST, FieldType.KEYED):
        return
    if isinstance(value, TextValue):  # a list of one
        held: Sequence[Value] = (value,) if value.text else ()
    elif isinstance(value, ListValue):
        held = value.items
    else:
        held = tuple(one for _, one in value.entries)
    for one in held:
        below = [deeper for deeper in inner.fields if _holds_groups(deeper)]
        if below and isinstance(one, MapValue):
            for deeper in below:
                group = one.get(deeper.name)
                if group is not None:
                    yield from _items(deeper, group)
        else:
            yield inner, one


def _holds_groups(field: Field) -> bool:
    return field.items is not None and field.items.type is FieldType.GROUP


def _item_cites(field: Field, value: Value) -> bool:
    if isinstance(value, TextValue):
        return any(isinstance(piece, Citation) for piece in walk_inlines(value.inlines or ()))
    if not isinstance(value, MapValue):
        return False
    return any(
        one.field.type is FieldType.CITATION
        or any(isinstance(piece, Citation) for piece in walk_inlines(one.value.inlines or ()))
        for one in walk_fields(value, field.fields)
    )
