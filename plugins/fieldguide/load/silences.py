"""Read the comments in which authors silence findings.

The form is ``fieldguide: allow CODE[, CODE …] REASON``, in a comment of Markdown or of YAML.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from fieldguide.model import Diagnostic, Location, Silence, SourceFile

from .comments import Comment, markdown_comments, yaml_comments
from .faults import silence_unreadable, silence_without_reason

_SPEAKS = re.compile(
    r"\s*fieldguide(?:\s*:|[\s-]+(?:allow|disable|ignore|noqa|off|silence)\b)", re.IGNORECASE
)
_SPEAKS_SOMEWHERE = re.compile(r"(?:<!--|#)" + _SPEAKS.pattern, re.IGNORECASE)
_SILENCE = re.compile(r"\s*fieldguide:\s*allow(?P<rest>\s.*|)\Z", re.IGNORECASE | re.DOTALL)
_CODE = re.compile(r"\s*(?P<code>[A-Za-z]{1,4}-?[0-9]{1,5})(?=[\s,;:.]|\Z)")
_NEXT_CODE = re.compile(
    r"(?:\s*,\s*(?:and\s)?|\s+and\s|\s)\s*(?P<code>FG-?[0-9]{1,5})(?=[\s,;:.]|\Z)", re.IGNORECASE
)
_FENCE = re.compile(r"(?:[ \t>]|[-*+][ \t]|[0-9]{1,9}[.)][ \t])*(`{3,}|~{3,})")
_QUOTED = re.compile(r"[\"'“„«‘](?P<inner>[^\"“”„«»]*)[\"'”“»’]\Z")


def read_silences(files: Iterable[SourceFile]) -> tuple[tuple[Silence, ...], tuple[Diagnostic, ...]]:
    """Give the silences of all files, and what is wrong with their form."""
    silences: list[Silence] = []
    diagnostics: list[Diagnostic] = []
    for file in files:
        if file.text is None or not _SPEAKS_SOMEWHERE.search(file.text):
            continue
        for one in _comments(file):
            if isinstance(one, Silence):
                silences.append(one)
            else:
                diagnostics.append(one)
    return tuple(silences), tuple(diagnostics)


@dataclass(frozen=True, slots=True)
class _Covered:
    """A comment, and the first and last line it speaks for."""

    comment: Comment
    first: int
    last: int


def _comments(file: SourceFile) -> Iterator[Silence | Diagnostic]:
    text = file.text or ""
    if not file.path.endswith(".md"):
        yield from _read(file.path, _in_yaml(text, text.split("\n"), 0), 0)
        return
    lines = text.split("\n")
    end = 0
    if lines[0].rstrip() == "---":
        end = next((index for index in range(1, len(lines)) if lines[index].rstrip() == "---"), len(lines))
        yield from _read(file.path, _in_yaml("\n".join(lines[1:end]) + "\n", lines[1:end], 1), 1)
        end += 1
    body = lines[end:]
    yield from _read(file.path, _in_markdown("\n".join(body), body), end)


def _in_yaml(text: str, lines: Sequence[str], head: int) -> Iterator[_Covered]:
    """A comment of its own speaks for the line below; before all keys, for the whole entry too.

    The place of an entry as a whole is the first line of its file, which may be above `text` by
    as many lines as `head` says.
    """
    for comment in yaml_comments(text):
        first = last = comment.line
        if comment.alone:
            following = range(comment.line, len(lines))
            last = next((index + 1 for index in following if _holds(lines[index])), last)
            if not any(_holds(line) for line in lines[: comment.line]):
                first = 1 - head
        yield _Covered(comment, first, last)


def _holds(line: str) -> bool:
    return bool(line.strip()) and not line.lstrip().startswith("#") and line.rstrip() != "---"


def _in_markdown(text: str, lines: Sequence[str]) -> Iterator[_Covered]:
    """A comment of its own speaks for the block below, down to the next empty line."""
    for comment in markdown_comments(text):
        last = comment.end_line
        if comment.alone:
            start = next((index for index in range(last, len(lines)) if lines[index].strip()), len(lines))
            last = _end_of_block(lines, start) if start < len(lines) else last
        yield _Covered(comment, comment.line, last)


def _end_of_block(lines: Sequence[str], start: int) -> int:
    """Give the number of the last line of the block that starts at an index."""
    fence = _FENCE.match(lines[start])
    if fence is not None:
        closing = re.compile(rf"[ \t>]*{fence[1][0]}{{{len(fence[1])},}}[ \t]*\Z")
        inside = range(start + 1, len(lines))
        return next((index + 1 for index in inside if closing.match(lines[index])), len(lines))
    return next((index for index in range(start, len(lines)) if not lines[index].strip()), len(lines))


def _read(path: str, covered: Iterator[_Covered], above: int) -> Iterator[Silence | Diagnostic]:
    for one in covered:
        if _SPEAKS.match(one.comment.text):
            yield _read_comment(path, one, above)


def _read_comment(path: str, covered: _Covered, above: int) -> Silence | Diagnostic:
    comment = covered.comment
    place = Location(path, comment.line + above, comment.column, comment.end_line + above, comment.end_column)
    written = _SILENCE.match(comment.text)
    if written is None:
        return silence_unreadable.report(place, "it has another form")
    codes, reason = _part(written["rest"])
    if not codes:
        word = reason.split(maxsplit=1)[0] if reason.strip() else ""
        return silence_unreadable.report(place, f"`{word}` is no code" if word else "it names no code")
    if not any(letter.isalpha() for letter in reason):
        return silence_without_reason.report(place, codes[0])
    return Silence(place, tuple(codes), reason, covered.first + above, covered.last + above)


def _part(rest: str) -> tuple[list[str], str]:
    """Part what follows `allow` into codes and the reason, on one line and without quotes."""
    codes: list[str] = []
    match = _CODE.match(rest)
    while match is not None:
        codes.append(match["code"].upper())
        rest = rest[match.end() :]
        match = _NEXT_CODE.match(rest)
    reason = " ".join(rest.split())
    if codes:
        reason = reason.lstrip(" ,;:.-–—")
        quoted = _QUOTED.match(reason)
        reason = quoted["inner"].strip() if quoted is not None else reason
    return codes, reason
