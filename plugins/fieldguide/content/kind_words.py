"""The words that kinds bring along: their names, those of their fields, choices and pages."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from fieldguide.model import Kind

from .words import WordTable, read_word_file


def kind_words(kinds: Iterable[Kind]) -> WordTable:
    """Give the words of some kinds; a kind that is declared in a configuration has none."""
    found: dict[str, Mapping[str, str]] = {}
    for path in dict.fromkeys(path for kind in kinds for path in kind.words):
        found |= read_word_file(path)
    return found
