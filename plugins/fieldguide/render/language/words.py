"""The interface words of one language."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from fieldguide.content.kind_words import kind_words
from fieldguide.content.words import WordTable, choose_words, read_words
from fieldguide.model import Settings


@dataclass(frozen=True, slots=True, eq=False)
class Words:
    """Interface words by key; a key without a word in the language gives the source language's.

    `words("quiz.score", right=8, all=10)` fills the placeholders `{right}` and `{all}`.
    """

    language: str
    texts: Mapping[str, str]

    def __call__(self, key: str, **values: object) -> str:
        """Give the words under a key; KeyError where it is not known."""
        return self.texts[key].format(**values) if values else self.texts[key]

    def has(self, key: str) -> bool:
        """Tell whether a key is known."""
        return key in self.texts


def interface_words() -> WordTable:
    """Give the words of the interface in all languages."""
    return read_words("fieldguide.render")


def words_for(settings: Settings, language: str) -> Words:
    """Give the words of a language, the project's own before those of the kinds and the interface."""
    tables = (interface_words(), kind_words(settings.kinds), settings.words)
    return Words(language, choose_words(tables, language, settings.source_language.code))
