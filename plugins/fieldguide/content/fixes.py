"""Write fixes into a text: a pure function of both."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from fieldguide.model import Diagnostic, Fix, Location

_LINE_END = re.compile(r"\r\n|\r|\n")
_MARK = "\ufeff"


def replace_once(text: str, location: Location, old: str, new: str) -> Fix | None:
    """Give the fix that writes something else for a text inside a span.

    None where it does not stand there exactly once, letter for letter: it may be written with
    signs in the place of letters, and then a person has to look.
    """
    if not old or old == new:
        return None
    lines = text.split("\n")
    first, last = location.line - 1, (location.end_line or location.line) - 1
    if last >= len(lines):
        return None
    found: list[Fix] = []
    for number in range(first, last + 1):
        line = lines[number]
        start = location.column - 1 if number == first else 0
        end = location.end_column - 1 if number == last and location.end_line else len(line)
        at = line.find(old, start, end)
        while at >= 0:
            place = Location(location.path, number + 1, at + 1, number + 1, at + 1 + len(old))
            found.append(Fix(place, new))
            at = line.find(old, at + 1, end)
    return found[0] if len(found) == 1 else None


def apply_fixes(text: str, found: Sequence[Diagnostic]) -> tuple[str, tuple[Diagnostic, ...]]:
    """Write the fixes of some faults of one file; give the text and the faults that are mended.

    A byte order mark and the line ends, also mixed ones, stay as they are.  Of two fixes that
    touch the same letters the first is written.  A place that is not in the text is passed over.
    """
    ends = [match.end() for match in _LINE_END.finditer(text)]
    starts = [0, *ends]
    line_end = "\r\n" if "\r\n" in text else "\r" if "\r" in text and "\n" not in text else "\n"
    spans: list[tuple[int, int, str]] = []
    mended: list[Diagnostic] = []
    for one in sorted(found, key=lambda one: one.order):
        span = _span(text, starts, one.fix) if one.fix is not None else None
        if one.fix is None or span is None:
            continue
        index = bisect_left(spans, (span[0], span[1], ""))
        if (index and spans[index - 1][1] >= span[0]) or (index < len(spans) and spans[index][0] <= span[1]):
            continue
        spans.insert(index, (*span, one.fix.replacement.replace("\n", line_end)))
        mended.append(one)
    for start, end, replacement in reversed(spans):
        text = text[:start] + replacement + text[end:]
    return text, tuple(mended)


def _span(text: str, starts: Sequence[int], fix: Fix) -> tuple[int, int] | None:
    start = _offset(text, starts, fix.location.line, fix.location.column)
    end = _offset(text, starts, fix.location.end_line, fix.location.end_column)
    return (start, end) if start is not None and end is not None and start <= end else None


def _offset(text: str, starts: Sequence[int], line: int, column: int) -> int | None:
    if not 1 <= line <= len(starts) or column < 1:
        return None
    start = starts[line - 1]
    if line == 1 and text.startswith(_MARK):
        start += len(_MARK)
    end = starts[line] if line < len(starts) else len(text)
    written = text[start:end].rstrip("\r\n")
    return start + column - 1 if column - 1 <= len(written) else None
