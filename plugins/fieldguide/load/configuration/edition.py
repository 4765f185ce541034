"""Judge the edition: a name that files can bear, and a day that zips and calendars know."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from datetime import date

from fieldguide.model import Diagnostic, MapValue, TextValue

from ..faults import edition_name

_LONGEST = 40
_FIRST, _LAST = date(1980, 1, 1), date(2099, 12, 31)
_LATIN = re.compile(r"[A-Za-z0-9]")
_SIGNS = " .-_"
_HINT = "please use letters, digits, spaces, `.`, `-` and `_`, such as `2026.11`"


def judge_edition(options: MapValue) -> Iterator[Diagnostic]:
    """Judge the name and the day of the edition, and the texts that stand beside them."""
    edition = options.get("edition")
    if not isinstance(edition, MapValue):
        return
    name, day = edition.get("name"), edition.get("date")
    if isinstance(name, TextValue) and name.text:
        problem = _problem(name.text)
        if problem:
            yield edition_name.report(name, f"the name of the edition {problem}", _HINT)
    if isinstance(day, TextValue) and day.text and not _is_possible(day.text):
        message = f"the day of the edition, {day.text}, is not between {_FIRST.year} and {_LAST.year}"
        yield edition_name.report(day, message, "please write the day it is published")


def _problem(text: str) -> str:
    for character in text:
        if character not in _SIGNS and unicodedata.category(character)[0] not in "LNM":
            shown = character if character.isprintable() else f"U+{ord(character):04X}"
            return f"holds `{shown}`, which names of files cannot bear"
    if unicodedata.category(text[0])[0] not in "LN":
        return "does not begin with a letter or digit"
    if not _LATIN.search(text):
        return "has no Latin letter and no digit, which names of files need"
    if text[-1] in _SIGNS:
        return f"ends in `{text[-1]}`"
    return f"has {len(text)} characters, more than {_LONGEST}" if len(text) > _LONGEST else ""


def _is_possible(text: str) -> bool:
    try:
        day = date.fromisoformat(text)
    except ValueError:
        return True  # no day at all: told by the judge of shapes
    return _FIRST <= day <= _LAST
