"""What a language brings: which endings stand in place of others, and its words that change otherwise."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Row:
    """What may stand in place of an ending of a dictionary form.

    In `others`, `0` is no ending, `=` doubles the last consonant, and `*` is no ending, where a vowel may
    come in between the last two consonants (`земля` – `земель`), or the last syllable close (`особа` –
    `осіб`).
    `after` is what the letters before the ending must be.
    """

    ending: str
    others: str
    after: re.Pattern[str] | None = None


@dataclass(frozen=True, slots=True)
class Table:
    """How the words of a language change.

    Of `rows`, those with the longest ending that a word has count, all of them.  `whole` are words with all
    their forms; `open` how the last syllable of a word opens (`рік` – `року`), by the end of the
    word, and `closed` how it closes (`особа` – `осіб`), by the end of the stem.  `letters` are those of the
    language, `consonants` some of them.  `unchanged` are words that have no forms and are none; those
    of one of `alike` stand for each other.  `joining` ends the first part of a word with a hyphen that stays.
    """

    letters: re.Pattern[str]
    consonants: str
    rows: tuple[Row, ...]
    whole: tuple[str, ...]
    open: tuple[tuple[re.Pattern[str], str], ...]
    closed: tuple[tuple[str, str], ...]
    inserted: str
    before_inserted: str
    unchanged: frozenset[str]
    alike: tuple[frozenset[str], ...]
    joining: str


def after(letters: str) -> re.Pattern[str]:
    """Give the pattern of a stem that ends with one of some letters, or with what a pattern says."""
    return re.compile(f"{letters}\\Z")


def rows_of(endings: str, others: str, stem: str = "") -> Iterable[Row]:
    """Give a row for each of some endings; `.` in the others is the letter that they begin with."""
    pattern = after(stem) if stem else None
    return (Row(ending, others.replace(".", ending[0]), pattern) for ending in endings.split())
