"""The words that a package says about itself."""

from __future__ import annotations

from collections.abc import Mapping

from fieldguide.content.words import (
    FALLBACK,
    audience_label,
    below_prefix,
    choose_words,
    read_words,
    site_name,
)
from fieldguide.model import Language, Settings


def package_words(language: Language, settings: Settings) -> Mapping[str, str]:
    """Give the words of a package in a language, in English where there are none.

    `language` and `direction` of the words are among them, for they can differ from what
    was asked, `site_name`, and `audience_name`, empty where everybody may have the package.  The
    project's own words win: `package.open` among them is `open` here.
    """
    table, own = read_words("fieldguide.package"), below_prefix(settings.words, "package.")
    spoken = all(
        texts.get(language.code) or own.get(key, {}).get(language.code) for key, texts in table.items()
    )
    code = language.code if spoken else FALLBACK
    direction = language.direction if code == language.code else "ltr"
    said = {
        "language": code,
        "direction": direction,
        "site_name": site_name(settings, language.code),
        "audience_name": audience_label(settings, code),
    }
    return choose_words((table, own), code) | said
