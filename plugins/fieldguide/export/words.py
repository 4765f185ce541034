"""The words that exported files say of themselves."""

from __future__ import annotations

from collections.abc import Mapping

from fieldguide.content.words import choose_words, read_words
from fieldguide.model import Language


def export_words(language: Language) -> Mapping[str, str]:
    """Give the words in a language by key, in English where there are none."""
    return choose_words((read_words("fieldguide.export"),), language.code)
