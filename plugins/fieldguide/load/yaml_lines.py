"""Find the faulty lines of YAML that the parser gave up on.

The parser stops at the first fault, and often names a later line than the one to mend.  Here
each line that is a simple `key: value` or `- value` is judged by itself, so that every faulty
line is told at its own place.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

import yaml

from fieldguide.model import Diagnostic, Location

from .bounds import MOST_FAULTY_LINES
from .faults import yaml_syntax

_Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

_DASHES = re.compile(r"(?P<indent> *)(?P<dashes>(?:- +)*)")
_KEY = re.compile(r"(?P<key>[^\s\"'#\[\]{}&*!|>%@`,-][^:#]{0,200}?|\"[^\"]*\"|'[^']*') {0,20}:(?:[ \t]+|$)")
_SQUEEZED = re.compile(r"[A-Za-z_][\w-]*(?P<colon>:)(?=[^\s/:])")
_WIDE_COLON = re.compile(r"[A-Za-z_][\w-]*[ ]*(?P<colon>[：︓﹕])")
_WIDE_INDENT = re.compile("[ \t]*(?P<space>[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]+)")
_BLOCK = re.compile(r"[|>][-+0-9]*[ \t]*(?:#.*)?$")
_INNER_COLON = re.compile(r":(?=[ \t]|$)")
_REMARK = re.compile(r"[ \t]#.*$")
_QUOTED = {"'": re.compile(r"'(?:[^']|'')*'"), '"': re.compile(r'"(?:[^"\\]|\\.)*"')}

_FOLLOWED = 200
"""So many lines a quoted text or a list in brackets is followed; more would be looked at again and again."""

_DOUBLE = "please put the text in double quotes"
_INNER = 'please put the whole text in double quotes, and write `\\"` for a quote in it'


@dataclass(frozen=True, slots=True)
class _Fault:
    """What is wrong with a value; `offset` counts characters from the start of the value."""

    offset: int
    problem: str
    hint: str = _DOUBLE


def judge_lines(text: str, path: str, first_line: int) -> Iterator[Diagnostic]:
    """Give a fault for each line that is wrong by itself; `first_line` is that of `text` in its file."""
    return islice(_judge_lines(text, path, first_line), MOST_FAULTY_LINES)


def _judge_lines(text: str, path: str, first_line: int) -> Iterator[Diagnostic]:
    lines = text.split("\n")
    indents = _indents(lines)
    number = 0
    while number < len(lines):
        line = lines[number]
        column, value, taken = _value(lines, number)
        fault: _Fault | None = None
        if not line.strip() or line.lstrip().startswith("#") or line in ("---", "..."):
            pass
        elif (wide := _WIDE_INDENT.match(line)) is not None:
            column = wide.start("space")
            fault = _Fault(0, "a space of another kind stands before the key", "please indent with spaces")
        elif column < 0:
            column, fault = _judge_keyless(line, indents)
        elif value and not _BLOCK.match(value):
            taken, fault = _judge_value(lines, number, column, value)
        if fault is not None:
            place = Location(path, number + first_line, column + fault.offset + 1)
            yield yaml_syntax.report(place, fault.problem, fault.hint)
        number += max(taken, 1)


def _indents(lines: list[str]) -> set[int]:
    """Give the columns at which keys stand."""
    found: set[int] = {0}
    for line in lines:
        dashes = _DASHES.match(line)
        if dashes is not None and _KEY.match(line, dashes.end()):
            found.add(dashes.end())
    return found


def _value(lines: list[str], number: int) -> tuple[int, str, int]:
    """Give where the value of a line starts, the value, and how many lines a block text takes.

    The column is -1 where the line has neither a key nor a dash.
    """
    line = lines[number]
    dashes = _DASHES.match(line)
    start = dashes.end() if dashes is not None else 0
    key = _KEY.match(line, start)
    if key is None and (dashes is None or not dashes.group("dashes")):
        return -1, "", 1
    column = key.end() if key is not None else start
    value = line[column:].rstrip()
    taken = _follow(lines, number, len(lines)) if _BLOCK.match(value) else 1
    return column, value, taken


def _follow(lines: list[str], number: int, most: int) -> int:
    """Count a line and those below it that are blank or indented deeper, `most` of them."""
    own = len(lines[number]) - len(lines[number].lstrip(" "))
    end = number + 1
    while end < min(len(lines), number + most):
        line = lines[end]
        if line.strip() and len(line) - len(line.lstrip(" ")) <= own:
            break
        end += 1
    return end - number


def _judge_keyless(line: str, indents: set[int]) -> tuple[int, _Fault | None]:
    start = len(line) - len(line.lstrip(" "))
    if line[start : start + 1] == "\t":
        return start, _Fault(0, "a tab stands where spaces are needed", "please indent with spaces")
    if start not in indents:
        return start, None
    wide = _WIDE_COLON.match(line, start)
    if wide is not None:
        hint = "please write `:` and a space"
        return wide.start("colon"), _Fault(0, f"`{wide['colon']}` is not the colon of YAML", hint)
    squeezed = _SQUEEZED.match(line, start)
    if squeezed is not None:
        return squeezed.start("colon"), _Fault(
            0, "no space stands after the colon", "please write `key: value`"
        )
    if start == 0 and line[0] not in "\"'[]{}-?" and ":" not in line:
        return start, _Fault(0, "a key has no colon after it", "please write `key: value`")
    return start, None


def _judge_value(lines: list[str], number: int, column: int, value: str) -> tuple[int, _Fault | None]:
    """Judge a value, with the lines below it where it goes on there; give how many lines it takes."""
    keyed = _KEY.search(lines[number][:column]) is not None
    if value[0] in "\"'[{" and not _is_yaml(value):
        taken = _follow(lines, number, _FOLLOWED)
        if taken > 1 and _is_yaml("\n".join((value, *lines[number + 1 : number + taken]))):
            return taken, None
        return 1, _opened(value)
    if value[0] in "\"'[{":
        return 1, None
    return 1, _judge_plain(_REMARK.sub("", value), keyed)


def _is_yaml(value: str) -> bool:
    try:
        for _ in yaml.parse(value, Loader=_Loader):
            pass
    except yaml.YAMLError:
        return False
    return ":" not in value or not _QUOTED.get(value[0]) or _ends_closed(value)


def _ends_closed(value: str) -> bool:
    """Tell a quoted text from a quoted key with a value behind it."""
    closed = _QUOTED[value[0]].match(value)
    return closed is not None and not value[closed.end() :].lstrip().startswith(":")


def _opened(value: str) -> _Fault:
    """Say what is wrong with a value that begins with a quote, a bracket or a brace."""
    sign = value[0]
    if sign in "[{":
        closing = value.rfind("]" if sign == "[" else "}")
        if closing < 0:
            return _Fault(0, "a bracket or brace is opened and never closed", "please close it")
        return _Fault(0, f"a text cannot begin with `{sign}`")
    closed = _QUOTED[sign].match(value)
    if closed is None:
        return _Fault(0, "a quote is opened and never closed", "please close it")
    rest = value[closed.end() :].strip()
    if not rest:
        hint = "please write `\\\\` for a backslash, or put the text in single quotes"
        return _Fault(0, "a backslash in double quotes stands for something else", hint)
    hint = _DOUBLE if sign == "'" and '"' not in value else _INNER
    return _Fault(closed.end() - 1, "the text goes on after the quote that ends it", hint)


def _judge_plain(value: str, keyed: bool) -> _Fault | None:
    tab = value.find("\t")
    if value[0] in "@`%],}|>":
        sign = f"`{value[0]}`" if value[0] != "`" else "a backtick"
        return _Fault(0, f"a text cannot begin with {sign}")
    if value[0] in "*&!" and not _is_yaml(f"{value}\n"):
        return _Fault(0, f"a text cannot begin with `{value[0]}`")
    if (keyed and value[:2] in ("- ", "? ")) or value in ("-", "?"):
        return _Fault(0, f"a text cannot begin with `{value[0]}` and a space")
    if tab == 0:
        return _Fault(0, "a tab stands where spaces are needed", "please write a space")
    colon = _INNER_COLON.search(value)
    if keyed and colon is not None:
        return _Fault(colon.start(), "a colon and a space stand inside a text")
    return None
