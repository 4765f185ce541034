"""Finds the forms of a word by the table of its language."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from itertools import product

from .table import Row, Table
from .ukrainian import UKRAINIAN

TABLES = {"uk": UKRAINIAN}
"""The table of each language, by its code without a region."""

_APOSTROPHES = str.maketrans("’ʼ", "''")

WORD = re.compile(r"[^\W_]++(?:['’-][^\W_]++)*+")
"""A word of a language that inflects: an apostrophe is one of its letters, of which U+02BC is one anyway."""

_SHORTEST = 3


def has_forms(language: str) -> bool:
    """Tell whether the forms of the words of a language are known."""
    return _base(language) in TABLES


def plain_word(word: str) -> str:
    """Give a word in one spelling of its letters and apostrophes, in lower case."""
    return as_written(word).casefold()


def as_written(word: str) -> str:
    """Give a word in one spelling of its letters and apostrophes."""
    return unicodedata.normalize("NFC", word).translate(_APOSTROPHES)


def is_acronym(word: str) -> bool:
    """Tell whether a word is written in capitals, and found in capitals alone: ВПО is not впо."""
    return len(word) > 1 and word.isupper()


@lru_cache(maxsize=1 << 14)
def forms_of(word: str, language: str) -> frozenset[str]:
    """Give all forms of a word as `plain_word` gives them, also the one it has; of an acronym that alone."""
    if is_acronym(word):
        return frozenset((as_written(word),))
    table = TABLES[_base(language)]
    *firsts, last = word.split("-")
    parts = [_forms_of_first(part, table) for part in firsts] + [_forms_of_part(last, table)]
    return frozenset(map("-".join, product(*parts)))


def is_form(word: str, forms: frozenset[str]) -> bool:
    """Tell whether a word of a text, as it is written or in lower case, is one of some forms.

    A heading in capitals is made of words, too.
    """
    return word in forms or (word.isupper() and word.casefold() in forms)


def words_with_case(text: str) -> Iterator[str]:
    """Give the words of a text in lower case, but for what may be an acronym."""
    # A decomposed й is no letter and a sign for a pattern.
    for word in WORD.findall(unicodedata.normalize("NFC", text)):
        yield as_written(word) if is_acronym(word) else plain_word(word)


def _base(language: str) -> str:
    return language.partition("-")[0]


def _forms_of_first(part: str, table: Table) -> frozenset[str]:
    """Give the forms of a part before a hyphen: `соціально-` only joins, `працівник-` has its forms."""
    if part.endswith(tuple(table.joining)):
        return frozenset((plain_word(part),))
    return _forms_of_part(part, table)


def _forms_of_part(part: str, table: Table) -> frozenset[str]:
    word = plain_word(part)
    same = frozenset((word,))
    if is_acronym(part) or not table.letters.fullmatch(word):
        return same
    alike = next((them for them in table.alike if word in them), None)
    if alike is not None:
        return alike
    if len(word) < _SHORTEST or word in table.unchanged:
        return same
    whole = next((forms for line in table.whole if word in (forms := line.split())), None)
    if whole is not None:
        return frozenset(whole)
    return same | (frozenset(_by_rows(word, table)) - table.unchanged)


def _by_rows(word: str, table: Table) -> Iterator[str]:
    rows = [row for row in table.rows if _has_ending(word, row)]
    longest = max((len(row.ending) for row in rows), default=0)
    for row in rows:
        if len(row.ending) == longest:
            for stem in _stems(word, row, table):
                for ending in row.others.split():
                    yield from _joined(stem, ending, table)


def _has_ending(word: str, row: Row) -> bool:
    if not word.endswith(row.ending) or len(word) <= len(row.ending):
        return False
    return row.after is None or row.after.search(word[: len(word) - len(row.ending)]) is not None


def _stems(word: str, row: Row, table: Table) -> Iterator[str]:
    length = len(row.ending)
    yield word[: len(word) - length]
    for pattern, other in table.open:
        opened, times = pattern.subn(other, word)
        if times and opened.endswith(row.ending):
            yield opened[: len(opened) - length]
            return


def _joined(stem: str, ending: str, table: Table) -> Iterator[str]:
    if ending == "0":
        yield stem
    elif ending.startswith("="):
        yield f"{stem}{stem[-1]}{ending[1:]}"
    elif ending.startswith("*"):
        yield from (f"{one}{ending[1:]}" for one in _closed(stem, table))
    else:
        yield stem + ending


def _closed(stem: str, table: Table) -> Iterator[str]:
    yield stem
    for end, other in table.closed:
        if stem.endswith(end):
            yield stem.removesuffix(end) + other
    if len(stem) > 2 and stem[-1] in table.before_inserted and stem[-2] in table.consonants:
        yield from (stem[:-1] + vowel + stem[-1] for vowel in table.inserted)
