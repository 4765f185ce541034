"""Sections of a text with a place of their own: side by side on wide screens, or on a sheet."""

from __future__ import annotations

from collections.abc import Iterator

from fieldguide.model import MarkdownText

from .edits import Edit
from .templates import render_block

# The headings of the two columns, with the style of each.
_COLUMNS = {"lesson": (("what-worked", "worked"), ("what-hindered", "hindered"))}
_SHEETS = {"iec": "text"}


def edit_columns(body: MarkdownText, kind: str) -> Iterator[Edit]:
    """Give the edits that put two sections of a text into columns, where one follows the other."""
    places = {heading.id: index for index, heading in enumerate(body.headings)}
    (first, first_style), (second, second_style) = _COLUMNS.get(kind, (("", ""), ("", "")))
    if first not in places or second not in places:
        return
    start, between = _line(body, places[first]), _end(body, places[first])
    end = _end(body, places[second])
    if between == _line(body, places[second]):
        yield Edit(start, start, f"{render_block('columns_open', style=first_style)}\n\n")
        yield Edit(between, between, f"{render_block('columns_between', style=second_style)}\n\n")
        yield Edit(end, end, _after(body, end, render_block("columns_close")))


def edit_sheet(body: MarkdownText, kind: str, paper: str, tools: str) -> Iterator[Edit]:
    """Give the edits that put the section which is printed and handed out on a sheet of its own.

    `tools` is the HTML that stands above the sheet.
    """
    for index, heading in enumerate(body.headings):
        if heading.id and heading.id == _SHEETS.get(kind):
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
