"""Read the texts of fields in which signs of Markdown stand."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from fieldguide.markdown import read_field
from fieldguide.model import (
    Diagnostic,
    Field,
    FieldMarkdown,
    ListValue,
    Location,
    MapValue,
    TextValue,
    Value,
    plain_text,
)

from .faults import citation_syntax

Points = tuple[tuple[int, int], ...]

SIGNS = re.compile(
    r"[\\`*_~^${}<>&|#\uff03\ufe5f\[\]\u2022\u2023\u2043\u25e6\u25aa\u25ab\u25cf\u25cb\u25a0\u25a1\u27a2\u27a4"
    r"\u2713\u2714\u2610\u2611\u2612\uf0a7\uf0b7]|==|\+\+|::|:[a-z]|!!!|\?\?\?|ref:"
    r"|^[ \t]*(?:[-+\u2013\u2014]|\(?\w{1,3}[.)]\s)",
    re.MULTILINE | re.IGNORECASE,
)
"""What no text is without that may hold a sign of Markdown, or of something like it."""

_ESCAPES = {
    "0": "\0",
    "a": "\a",
    "b": "\b",
    "t": "\t",
    "n": "\n",
    "v": "\v",
    "f": "\f",
    "r": "\r",
    "e": "\x1b",
    " ": " ",
    '"': '"',
    "/": "/",
    "\\": "\\",
    "N": "\x85",
    "_": "\xa0",
    "L": "\u2028",
    "P": "\u2029",
}
_NUMBERED = {"x": 2, "u": 4, "U": 8}


def read_field_texts(
    signed: Iterable[tuple[TextValue, Field]], lines: Sequence[str]
) -> tuple[FieldMarkdown, ...]:
    """Read the texts with signs; `lines` are those of their file."""
    return tuple(
        read_field(
            value.text, value.location.path, field.name, find_points(value, lines), plain=not field.markdown
        )
        for value, field in signed
    )


def judge_field_texts(texts: Iterable[FieldMarkdown]) -> Iterator[Diagnostic]:
    """Tell what in the texts of fields cannot be read."""
    for text in texts:
        for citation in text.citations if not text.plain else ():
            if not citation.parts:
                written = text.text[citation.start : citation.end].replace("\n", " ")
                yield citation_syntax.report(citation.location, written)


def with_inlines(
    fields: MapValue, signed: Iterable[tuple[TextValue, Field]], texts: Iterable[FieldMarkdown]
) -> MapValue:
    """Give the fields with what was read of their texts."""
    read = {value.location: text for (value, _), text in zip(signed, texts, strict=True) if not text.plain}
    return _map(fields, read) if read else fields


def _value(value: Value, read: Mapping[Location, FieldMarkdown]) -> Value:
    if isinstance(value, MapValue):
        return _map(value, read)
    if isinstance(value, ListValue):
        return ListValue(tuple(_value(one, read) for one in value.items), value.location)
    text = read.get(value.location)
    if text is None:
        return value
    children = text.children
    words = " ".join(plain_text(children).split())
    return replace(value, text=words, inlines=children, written=value.text)


def _map(value: MapValue, read: Mapping[Location, FieldMarkdown]) -> MapValue:
    return MapValue(tuple((key, _value(one, read)) for key, one in value.entries), value.location)


def find_points(value: TextValue, lines: Sequence[str]) -> Points:
    """Give the lines and columns of the characters of a scalar in its file, with one more for its end.

    A scalar is found again in the lines it was written on: YAML takes off indents, joins lines and
    reads escapes (YAML 1.2.2, 7.3 and 8.1).
    """
    written = list(_written(value, lines))
    points: list[tuple[int, int]] = []
    at = 0
    for character in value.text:
        found = at
        while found < len(written) and not _same(written[found][0], character):
            found += 1
        # What is not found again, as a line end that YAML made, stands where the text goes on.
        at = found if found < len(written) else at
        points.append(written[min(at, len(written) - 1)][1:] if written else _start(value))
        at += 1
    end = (points[-1][0], points[-1][1] + 1) if points else _start(value)
    return (*points, end)


def _start(value: TextValue) -> tuple[int, int]:
    return value.location.line, value.location.column


def _same(written: str, read: str) -> bool:
    return written == read or (written in " \t\n" and read in " \n")


def _written(value: TextValue, lines: Sequence[str]) -> Iterator[tuple[str, int, int]]:
    """Give each character of a scalar as it is read, with its line and its column."""
    place = value.location
    last = max(place.end_line, place.line)
    quote = lines[place.line - 1][place.column - 1 : place.column] if place.line <= len(lines) else ""
    block = quote in ("|", ">") and value.quoted
    numbers = range(place.line + 1 if block else place.line, min(last, len(lines)) + 1)
    # What is indented deeper than the rest of a block keeps its spaces.
    indent = min((_indent(lines[one - 1]) for one in numbers if lines[one - 1].strip()), default=0)
    for number in numbers:
        line = lines[number - 1]
        start = place.column - 1 if number == place.line else indent if block else _indent(line)
        end = place.end_column - 1 if number == place.end_line else len(line)
        if value.quoted and not block:
            start += number == place.line
            end -= number == place.end_line
        yield from _characters(line, number, start, end, quote if value.quoted else "")
        yield "\n", number, max(len(line), 1)


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" \t"))


def _characters(line: str, number: int, start: int, end: int, quote: str) -> Iterator[tuple[str, int, int]]:
    column = start
    while column < end:
        read, length = line[column], 1
        if quote == "'" and line.startswith("''", column):
            length = 2
        elif quote == '"' and read == "\\" and column + 1 < end:
            read, length = _escaped(line[column + 1 : end])
        yield read, number, column + 1
        column += length


def _escaped(after: str) -> tuple[str, int]:
    """Give the character that stands behind a backslash, and how long it is written with it."""
    digits = _NUMBERED.get(after[0], 0)
    if not digits:
        return _ESCAPES.get(after[0], after[0]), 2
    try:
        return chr(int(after[1 : digits + 1], 16)), digits + 2
    except (ValueError, OverflowError):
        return after[0], 2
