"""Places of the parts of a page that only some of its readers get."""

from __future__ import annotations

from fieldguide.model import Box, Entry, Location


def place_of_part(entry: Entry, part: Box) -> Location:
    """Give the place of the first line of a box in the text of an entry."""
    if entry.body is None:
        return entry.location
    line = entry.body.text[part.start : part.end].split("\n", 1)[0]
    return entry.body.place(part.start + len(line) - len(line.lstrip(" \t>")), part.start + len(line))
