"""The words that kinds bring along: their names, those of their fields, choices and pages."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from fieldguide.model import Kind

from .words import WordTable, read_word_file, read_words


def kind_words(kinds: Iterable[Kind]) -> WordTable:
    """Give the words of some kinds; a kind that is declared in a configuration has none."""
    found: dict[str, Mapping[str, str]] = {}
    for path in dict.fromkeys(path for kind in kinds for path in kind.words):
        found |= read_word_file(path)
    return found


def all_words(kinds: Iterable[Kind]) -> WordTable:
    """Give every word that a project can replace, by the key it has in a configuration."""
    words = {**read_words("fieldguide.render"), **kind_words(kinds)}
    for prefix in ("package", "export"):
        words |= {f"{prefix}.{key}": texts for key, texts in read_words(f"fieldguide.{prefix}").items()}
    return words
