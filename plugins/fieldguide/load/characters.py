"""Characters that nobody sees, in a whole file and in what YAML makes of its escapes."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from itertools import islice

from fieldguide.content.letters import name_character
from fieldguide.model import Diagnostic, Location

from .bounds import MOST_HIDDEN
from .faults import hidden_character

_LATIN = "[0-9A-Za-z]"
_EMBEDDINGS, _OVERRIDES, _ISOLATES = "\u202a\u202b", "\u202d\u202e", "\u2066\u2067\u2068"
_POP_EMBEDDING, _POP_ISOLATE = "\u202c", "\u2069"
_DIRECTIONS = _EMBEDDINGS + _OVERRIDES + _ISOLATES + _POP_EMBEDDING + _POP_ISOLATE
_BEYOND = "".join(
    f"{chr(plane * 0x10000 + 0xFFFE)}-{chr(plane * 0x10000 + 0xFFFF)}" for plane in range(1, 15)
)

_FLAG = "\U0001f3f4[\U000e0030-\U000e0039\U000e0061-\U000e007a]+\U000e007f"
"""The flag of a part of a country (Unicode Technical Standard 51): the one use of tags."""

_HIDDEN = re.compile(
    f"(?P<flag>{_FLAG})"
    f"|(?P<turn>[{_DIRECTIONS}])"
    f"|(?P<joiner>(?<={_LATIN})[\u200b-\u200d\u2060](?={_LATIN}))"
    "|(?P<hidden>(?P<one>[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufff9-\ufffb"
    "\ud800-\udfff\ue000-\uf8ff\ufdd0-\ufdef\ufffe\uffff\U000e0000-\U000e0fff"
    f"{_BEYOND}\U000f0000-\U0010ffff])(?P=one)*)"
)

_REFERENCE = re.compile(r"&#(?:[xX](?P<hex>[0-9A-Fa-f]{1,6})|(?P<number>[0-9]{1,7}));")
"""How HTML and Markdown write a character by its number."""


def judge_characters(text: str, path: str) -> Iterator[Diagnostic]:
    """Tell every character of a file that nobody sees, with its place."""
    if "&#" in text:
        yield from islice(_judge_references(text, path), MOST_HIDDEN)
    # Quick for most files, which hold letters and line ends only.
    if text.replace("\n", "").replace("\t", "").isprintable():
        return
    told = rest = 0
    place = Location(path)
    lines = _Lines(text)
    for start, end, why in _hidden(text):
        if told == MOST_HIDDEN:
            rest += end - start
            continue
        told += 1
        line, column = lines.place(start)
        place = Location(path, line, column, line, column + end - start)
        yield hidden_character.report(place, name_character(text[start]), why, end - start)
    if rest:
        yield hidden_character.report_rest(place, rest)


def judge_escapes(value: str, written: str, place: Location) -> Iterator[Diagnostic]:
    """Tell what a text holds that stands in the file as an escape only; `place` is the text's."""
    if value.isprintable():
        return
    for start, end, why in _hidden(value):
        if value[start] not in written:
            yield hidden_character.report(place, name_character(value[start]), why, end - start)


def _judge_references(text: str, path: str) -> Iterator[Diagnostic]:
    """Tell what hides behind a number, such as `&#x202e;`, outside of code in a line."""
    lines = _Lines(text)
    for found in _REFERENCE.finditer(text):
        number = int(found["hex"], 16) if found["hex"] else int(found["number"])
        character = chr(number) if number < 0x110000 else "\uffff"
        start_of_line = text.rfind("\n", 0, found.start()) + 1
        in_code = text.count("`", start_of_line, found.start()) % 2
        why = next((why for _, _, why in _hidden(character)), "")
        if why and not in_code:
            line, column = lines.place(found.start())
            place = Location(path, line, column, line, column + len(found.group()))
            yield hidden_character.report(place, name_character(character), why)


def _hidden(text: str) -> Iterator[tuple[int, int, str]]:
    turned: list[tuple[int, int]] = []
    for found in _HIDDEN.finditer(text):
        start, end = found.span()
        match found.lastgroup:
            case "flag":
                continue
            case "turn":
                turned.append((start, text.rfind("\n", 0, start)))
            case "joiner":
                yield start, end, "between Latin letters and digits it joins nothing and hides in names"
            case _:
                yield start, end, _why(text[start])
    yield from _turns(text, turned)


def _turns(text: str, turned: list[tuple[int, int]]) -> Iterator[tuple[int, int, str]]:
    """Judge the marks of direction, which hold to the end of their line where they are not closed."""
    open_marks: list[int] = []
    line = -2
    for place, start_of_line in turned:
        if start_of_line != line:
            yield from _never_closed(text, open_marks)
            open_marks, line = [], start_of_line
        mark = text[place]
        if mark in _OVERRIDES:
            yield place, place + 1, "it turns round what stands after it, so that readers see something else"
            open_marks.append(place)
        elif mark in _EMBEDDINGS + _ISOLATES:
            open_marks.append(place)
        elif open_marks and (text[open_marks[-1]] in _ISOLATES) == (mark == _POP_ISOLATE):
            open_marks.pop()
        else:
            yield place, place + 1, "it closes a direction that nothing opened"
    yield from _never_closed(text, open_marks)


def _never_closed(text: str, open_marks: list[int]) -> Iterator[tuple[int, int, str]]:
    for place in open_marks:
        if text[place] not in _OVERRIDES:  # told already
            yield place, place + 1, "it opens a direction that is not closed on its line"


def _why(character: str) -> str:
    if character in "\u2028\u2029\x85\x0b\x0c":
        return "programs do not agree whether a line ends there"
    if unicodedata.category(character) == "Cc":
        return "it steers machines and is no text"
    if unicodedata.category(character) == "Co":
        return "each font draws something else for it, or nothing"
    return "nobody can see it"


class _Lines:
    """Turns places in a text into lines and columns, in rising order or not."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.line = 1
        self.seen = 0

    def place(self, offset: int) -> tuple[int, int]:
        if offset < self.seen:
            self.line, self.seen = 1, 0
        self.line += self.text.count("\n", self.seen, offset)
        self.seen = offset
        return self.line, offset - self.text.rfind("\n", 0, offset)
