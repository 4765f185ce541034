"""Find the comments of a file: `<!-- … -->` in Markdown, `# …` in YAML.

Only what is a comment counts: the same letters inside code, a quoted text or a block of text
are text.  A file is only looked through where it speaks to fieldguide at all.
"""

from __future__ import annotations

import re
import sys
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Protocol, cast

import yaml

_Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_YAML_LINE = re.compile("\r\n|[\r\n\x85\u2028\u2029]")
_HASH = re.compile(r"(?:^|(?<=[ \t]))#")

_FENCE = re.compile(r"(?:[ \t>]|[-*+][ \t]|\d{1,9}[.)][ \t])*(?:(`{3,})[^`\n]*|(~{3,})[^\n]*)(?:\n|\Z)")
_INDENTED = re.compile(r"(?: {4}| {0,3}\t)[ \t]*\S")
_CONTAINER = re.compile(r" {0,3}(?:[-*+][ \t]|\d{1,9}[.)][ \t]|!!!|\?\?\?|:[ \t]|\[\^)")
_SIGN = re.compile(r"\\.|`+|<!---?>|<!--")
_EMPTY_LINE = re.compile(r"\n[ \t]*(?:\n|\Z)")


class _Mark(Protocol):
    line: int
    column: int


@dataclass(frozen=True, slots=True)
class Comment:
    """The words of a comment, without its signs, and its place.

    Lines count from 1 in the text that was looked through, columns too; the end is exclusive.
    `alone` tells that nothing but the comment stands on its lines.
    """

    text: str
    line: int
    column: int
    end_line: int
    end_column: int
    alone: bool


def yaml_comments(text: str) -> tuple[Comment, ...]:
    """Give the comments of a YAML text; none where it cannot be read."""
    try:
        spans = _scalar_spans(text)
    except yaml.YAMLError:
        return ()
    found: list[Comment] = []
    for index, line in enumerate(_YAML_LINE.split(text)):
        for match in _HASH.finditer(line):
            column = match.start()
            if not _is_inside(spans.get(index, ()), column):
                alone = not line[:column].strip()
                found.append(
                    Comment(line[column + 1 :], index + 1, column + 1, index + 1, len(line) + 1, alone)
                )
                break
    return tuple(found)


def _scalar_spans(text: str) -> dict[int, list[tuple[int, int]]]:
    """Give, for each line that holds text, the columns from and to which it does."""
    spans: dict[int, list[tuple[int, int]]] = {}
    for event in yaml.parse(text, Loader=_Loader):
        if isinstance(event, yaml.ScalarEvent):
            start, end = _point(event.start_mark), _point(event.end_mark)
            line, column = start
            if event.style in ("|", ">"):  # a comment may follow the sign
                line, column = line + 1, 0
            while line < end[0]:
                spans.setdefault(line, []).append((column, sys.maxsize))
                line, column = line + 1, 0
            if line == end[0]:
                spans.setdefault(line, []).append((column, end[1]))
    return spans


def _point(mark: object) -> tuple[int, int]:
    at = cast("_Mark", mark)  # the two parsers have mark classes without a common base
    return at.line, at.column


def _is_inside(spans: list[tuple[int, int]] | tuple[()], column: int) -> bool:
    return any(start <= column < end for start, end in spans)


def markdown_comments(text: str) -> Iterator[Comment]:
    """Give the comments of a Markdown text, in their order; linear in its length."""
    return _MarkdownScanner(text).scan()


class _MarkdownScanner:
    def __init__(self, text: str) -> None:
        self.text = text
        self.starts = [0, *(match.end() for match in re.finditer("\n", text))]
        self.in_container = False
        self.paragraph_end = -1

    def scan(self) -> Iterator[Comment]:
        position = 0
        while position < len(self.text):
            after = self._after_code_lines(position)
            if after > position:
                position = after
                continue
            sign = _SIGN.search(self.text, position)
            if sign is None:
                return
            line_end = self._line_end(position)
            if sign.start() > line_end:
                position = line_end + 1
            elif sign[0] == "<!--":
                end = self.text.find("-->", sign.end())
                if end < 0:
                    return
                if self._is_whole(sign.start(), end):
                    position = end + 3
                    yield self._comment(sign.start(), position)
                else:
                    position = sign.end()
            else:
                position = self._after_span(sign) if sign[0].startswith("`") else sign.end()

    def _is_whole(self, start: int, end: int) -> bool:
        """Tell whether a comment is one: over an empty line, only where it begins a line."""
        if start > self.paragraph_end:
            self._find_paragraph_end(start)
        line = self.text.rfind("\n", 0, start) + 1
        return end <= self.paragraph_end or self.text[line:start] in ("", " ", "  ", "   ")

    def _line_end(self, position: int) -> int:
        end = self.text.find("\n", position)
        return end if end >= 0 else len(self.text)

    def _after_code_lines(self, position: int) -> int:
        """Give where the block of code ends that starts at a position; the position where none does."""
        text = self.text
        if position and text[position - 1] != "\n":
            return position
        end = self._line_end(position)
        line = text[position:end]
        if _INDENTED.match(line) and not self.in_container and self._may_be_code(position):
            return end + 1
        fence = _FENCE.match(text, position)
        if fence is not None:
            sign = fence[1] or fence[2]
            closing = re.compile(rf"^[ \t>]*{sign[0]}{{{len(sign)},}}[ \t]*(?:\n|\Z)", re.MULTILINE)
            found = closing.search(text, fence.end())
            return found.end() if found is not None else len(text)
        if line.strip() and not _INDENTED.match(line):
            self.in_container = _CONTAINER.match(line) is not None
        return position

    def _may_be_code(self, position: int) -> bool:
        """Tell whether what is indented here is code, which cannot break into a paragraph."""
        if position == 0:
            return True
        before = self.text[self.text.rfind("\n", 0, position - 1) + 1 : position - 1]
        return not before.strip() or _INDENTED.match(before) is not None

    def _after_span(self, opening: re.Match[str]) -> int:
        """Give where a code span ends; where it does not, its signs are signs."""
        if opening.end() > self.paragraph_end:
            self._find_paragraph_end(opening.end())
        closing = re.compile(rf"(?<!`){opening[0]}(?!`)").search(self.text, opening.end(), self.paragraph_end)
        return closing.end() if closing is not None else opening.end()

    def _find_paragraph_end(self, position: int) -> None:
        empty = _EMPTY_LINE.search(self.text, position)
        self.paragraph_end = empty.start() if empty is not None else len(self.text)

    def _comment(self, start: int, end: int) -> Comment:
        first, last = bisect_right(self.starts, start) - 1, bisect_right(self.starts, end) - 1
        before = self.text[self.starts[first] : start]
        rest = self.text[end : self._line_end(end)]
        return Comment(
            self.text[start + 4 : end - 3],
            first + 1,
            start - self.starts[first] + 1,
            last + 1,
            end - self.starts[last] + 1,
            not before.strip(" \t>") and not rest.strip(),
        )
