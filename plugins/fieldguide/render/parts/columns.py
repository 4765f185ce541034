"""Sections of a text with a place of their own, or a line of their own below the heading.

They stand side by side on wide screens, or on a sheet; or they are advice.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from fieldguide.content.page_facts import read_page_facts
from fieldguide.model import LocalisedEntry

from ..components import render_sheet_tools
from ..context.page_scope import PageScope
from .advice import text_advice
from .panels import write_panels

_SIDE_BY_SIDE = 2

Block = tuple[str, int, str]
"""The id and the level of a heading (empty and 0 for other blocks), and what is written."""


Inside = tuple[str, str]
"""What a kind puts into a text: the id of the heading whose section it follows, empty for the text's end."""

LAST_SECTION = "remember"
"""The section that closes a text: what stands at its end stands before it."""


def arrange(
    scope: PageScope, entry: LocalisedEntry, blocks: Sequence[Block], inside: Iterable[Inside] = ()
) -> Iterator[str]:
    """Give the blocks of a text with what opens and closes columns and sheets, and what is told of advice.

    What a kind puts `inside` stands after the section that it names.
    """
    around: dict[int, list[str]] = {}
    between = (
        *_inside(blocks, inside),
        *_advice(scope, entry, blocks),
        *_columns(scope, entry, blocks),
        *_sheet(scope, entry, blocks),
        *_panels(scope, entry, blocks),
    )
    for place, html in between:
        around.setdefault(place, []).append(html)
    for index, (_, _, content) in enumerate(blocks):
        yield from around.get(index, ())
        yield content
    yield from around.get(len(blocks), ())


def _inside(blocks: Sequence[Block], inside: Iterable[Inside]) -> Iterator[tuple[int, str]]:
    places = {id: index for index, (id, _, _) in enumerate(blocks) if id}
    end = places[LAST_SECTION] if LAST_SECTION in places else len(blocks)
    for heading, html in inside:
        yield _end(blocks, places[heading]) if heading in places else end, html


def _advice(scope: PageScope, entry: LocalisedEntry, blocks: Sequence[Block]) -> Iterator[tuple[int, str]]:
    lines = text_advice(scope, entry)
    for index, (id, _, _) in enumerate(blocks):
        line = lines.pop(id, "")
        if line:
            yield index + 1, line


def _columns(scope: PageScope, entry: LocalisedEntry, blocks: Sequence[Block]) -> Iterator[tuple[int, str]]:
    """Put two sections into columns, where one follows the other."""
    columns = [(one.id, one.column) for one in scope.site.kind(entry).sections if one.column]
    if len(columns) != _SIDE_BY_SIDE:
        return
    (first, first_style), (second, second_style) = columns
    places = {id: index for index, (id, _, _) in enumerate(blocks) if id}
    if first in places and second in places and _end(blocks, places[first]) == places[second]:
        yield places[first], scope.render("columns_open", style=first_style)
        yield places[second], scope.render("columns_between", style=second_style)
        yield _end(blocks, places[second]), scope.render("columns_close")


def _sheet(scope: PageScope, entry: LocalisedEntry, blocks: Sequence[Block]) -> Iterator[tuple[int, str]]:
    """Put the section that is printed and handed out on a sheet of its own, below its tools."""
    sheets = {one.id: one for one in scope.site.kind(entry).sections if one.sheet}
    for index, (id, _, _) in enumerate(blocks):
        if id in sheets:
            yield index, render_sheet_tools(scope.site.words)
            yield (
                index,
                scope.render(
                    "sheet_open",
                    paper=entry.fields.text(sheets[id].sheet),
                    pages=entry.fields.text(sheets[id].sheet_pages),
                    picture=read_page_facts(entry.fields).pictogram,
                ),
            )
            yield _end(blocks, index), scope.render("close")


def _panels(scope: PageScope, entry: LocalisedEntry, blocks: Sequence[Block]) -> Iterator[tuple[int, str]]:
    """Put pictograms with a few words each on a sheet below its heading."""
    fields = {one.id: one.panels for one in scope.site.kind(entry).sections if one.panels}
    for index, (id, _, _) in enumerate(blocks):
        html = write_panels(scope, entry, fields[id]) if id in fields else ""
        if html:
            yield index + 1, html


def _end(blocks: Sequence[Block], index: int) -> int:
    level = blocks[index][1]
    for later in range(index + 1, len(blocks)):
        if 0 < blocks[later][1] <= level:
            return later
    return len(blocks)
