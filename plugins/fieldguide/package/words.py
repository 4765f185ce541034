"""The words that a package says about itself."""

from __future__ import annotations

from collections.abc import Mapping

from fieldguide.content.words import FALLBACK, choose_words, read_words, site_name
from fieldguide.model import Language, Settings


def package_words(language: Language, settings: Settings) -> Mapping[str, str]:
    """Give the words of a package in a language, in English where there are none.

    `language` and `direction` of the words are among them, for they can differ from what
    was asked, and `site_name`.
    """
    table = read_words("fieldguide.package")
    code = language.code if language.code in table["open"] else FALLBACK
    direction = language.direction if code == language.code else "ltr"
    said = {"language": code, "direction": direction, "site_name": site_name(settings, language.code)}
    return choose_words((table,), code) | said
