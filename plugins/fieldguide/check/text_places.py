"""Places inside a Markdown text that a pattern finds."""

from __future__ import annotations

from fieldguide.model import Location, MarkdownText


def place_in_text(body: MarkdownText, start: int, end: int) -> Location:
    """Give the place in the file of a span on one line of a body."""
    line = body.text.count("\n", 0, start) + body.first_line
    column = start - (body.text.rfind("\n", 0, start) + 1) + 1
    return Location(body.path, line, column, line, column + end - start)
