"""The grammar of a citation, in Markdown and in YAML."""

from __future__ import annotations

import re
from collections.abc import Iterator

from .blocks import CitationPart
from .location import Location

_PART = re.compile(r"\s*@(?P<source>[^\s,;\]]+)(?:\s*,\s*(?P<locator>[^;]*?))?\s*\Z")


def parse_citation(text: str, location: Location) -> tuple[CitationPart, ...] | None:
    """Read `@iom-2015, p. 7; @icat-2017, p. 2`; give None where the text is no citation.

    `location` is that of the first character of `text`; the text is on one line.
    """
    parts: list[CitationPart] = []
    for offset, piece in _pieces(text):
        match = _PART.match(piece)
        if match is None:
            return None
        column = location.column + offset + match.start("source")
        place = Location(location.path, location.line, column, location.line, column + len(match["source"]))
        parts.append(CitationPart(match["source"], (match["locator"] or "").strip(), place))
    return tuple(parts)


def _pieces(text: str) -> Iterator[tuple[int, str]]:
    offset = 0
    for piece in text.split(";"):
        yield offset, piece
        offset += len(piece) + 1
