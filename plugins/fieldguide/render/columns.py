"""Sections of a text with a place of their own: side by side on wide screens, or on a sheet."""

from __future__ import annotations

from collections.abc import Iterator

from fieldguide.model import Kind, MapValue, MarkdownText

from .edits import Edit
from .templates import render_block

_SIDE_BY_SIDE = 2


def edit_columns(body: MarkdownText, kind: Kind) -> Iterator[Edit]:
    """Give the edits that put two sections of a text into columns, where one follows the other."""
    places = {heading.id: index for index, heading in enumerate(body.headings)}
    columns = [(section.id, section.column) for section in kind.sections if section.column]
    if len(columns) != _SIDE_BY_SIDE or any(id not in places for id, _ in columns):
        return
    (first, first_style), (second, second_style) = columns
    start, between = _line(body, places[first]), _end(body, places[first])
    end = _end(body, places[second])
    if between == _line(body, places[second]):
        yield Edit(start, start, f"{render_block('columns_open', style=first_style)}\n\n")
        yield Edit(between, between, f"{render_block('columns_between', style=second_style)}\n\n")
        yield Edit(end, end, _after(body, end, render_block("columns_close")))


def edit_sheet(body: MarkdownText, kind: Kind, fields: MapValue, tools: str) -> Iterator[Edit]:
    """Give the edits that put the section which is printed and handed out on a sheet of its own.

    `tools` is the HTML that stands above the sheet.
    """
    for index, heading in enumerate(body.headings):
        section = next((one for one in kind.sections if one.sheet and one.id == heading.id), None)
        if section is not None:
            paper = fields.text(section.sheet)
            start, end = _line(body, index), _end(body, index)
            yield Edit(start, start, f"{tools}\n\n{render_block('sheet_open', paper=paper)}\n\n")
            yield Edit(end, end, _after(body, end, render_block("close")))


def _after(body: MarkdownText, end: int, html: str) -> str:
    gap = "" if body.text[:end].endswith("\n\n") else "\n\n"
    return f"{gap}{html}\n\n"


def _line(body: MarkdownText, index: int) -> int:
    return body.text.rfind("\n", 0, body.headings[index].start) + 1


def _end(body: MarkdownText, index: int) -> int:
    level = body.headings[index].level
    for later in range(index + 1, len(body.headings)):
        if body.headings[later].level <= level:
            return _line(body, later)
    return len(body.text)
