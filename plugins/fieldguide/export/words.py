"""The words that exported files say of themselves."""

from __future__ import annotations

from collections.abc import Mapping

from fieldguide.content.kind_words import kind_words
from fieldguide.content.words import below_prefix, choose_words, read_words
from fieldguide.model import Language, Settings


def export_words(language: Language, settings: Settings) -> Mapping[str, str]:
    """Give the words in a language by key, in English where there are none.

    Those of kinds are `export.consent` where they lie, and `consent` here; the project's own win.
    """
    tables = (
        read_words("fieldguide.export"),
        below_prefix(kind_words(settings.kinds), "export."),
        below_prefix(settings.words, "export."),
    )
    return choose_words(tables, language.code)
