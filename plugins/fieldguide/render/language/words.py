"""The interface words of one language."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from fieldguide.content.words import choose_words
from fieldguide.model import Settings

from .names import plural_category


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

    def count(self, key: str, count: int) -> str:
        """Give the words for a number of things, in the plural that the language has for it.

        Where that is missing, as where the words are another language's, it is the one for all others.
        """
        plural = f"{key}.{plural_category(count, self.language)}"
        return self(plural if plural in self.texts else f"{key}.other", count=count)

    def has(self, key: str) -> bool:
        """Tell whether a key is known."""
        return key in self.texts


def words_for(settings: Settings, language: str) -> Words:
    """Give the words of a language, the project's own before those of the kinds and the interface."""
    return Words(language, choose_words(settings, language, settings.source_language.code))
