"""The words that exported files say of themselves."""

from __future__ import annotations

from collections.abc import Mapping

from fieldguide.content.remember import once_per_settings
from fieldguide.content.words import below_prefix, choose_words
from fieldguide.model import Language, Settings


def export_words(language: Language, settings: Settings) -> Mapping[str, str]:
    """Give the words in a language by key, in English where there are none.

    They are `export.consent` where they lie, and `consent` here; the project's own win.
    """
    return _export_words(settings, language.code)


@once_per_settings
def _export_words(settings: Settings, code: str) -> Mapping[str, str]:
    return below_prefix(choose_words(settings, code), "export.")
