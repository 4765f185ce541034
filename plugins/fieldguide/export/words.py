"""The words that exported files say of themselves."""

from __future__ import annotations

from collections.abc import Mapping

from fieldguide.content.words import choose_words, own_words, read_words
from fieldguide.model import Language, Settings


def export_words(language: Language, settings: Settings) -> Mapping[str, str]:
    """Give the words in a language by key, in English where there are none.

    The project's own words win: `export.consent` among them is `consent` here.
    """
    return choose_words((read_words("fieldguide.export"), own_words(settings, "export.")), language.code)
