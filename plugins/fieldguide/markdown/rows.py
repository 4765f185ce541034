"""The cells of a row of a table, as they are typed."""

from __future__ import annotations

import re

_PREFIX = re.compile(r"[ \t>]*\|?")
_BORDER = re.compile(r"(?<!\\)\|")


def cells_beyond(line: str, columns: int) -> int:
    """Give where the cells begin for which a table has no column, -1 where a row has none such.

    https://github.github.com/gfm/#tables-extension-: what is beyond the columns is left out.
    """
    prefix = _PREFIX.match(line)
    start = prefix.end() if prefix else 0
    borders = [match.start() for match in _BORDER.finditer(line, start)]
    if len(borders) < columns:
        return -1
    beyond = borders[columns - 1] + 1
    words = line[beyond:]
    return beyond + len(words) - len(words.lstrip()) if words.strip(" \t|") else -1
