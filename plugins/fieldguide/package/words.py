"""The words that a package says about itself."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from fieldguide.content.words import (
    CORE_WORDS,
    FALLBACK,
    audience_label,
    below_prefix,
    choose_words,
    read_words,
    site_name,
)
from fieldguide.model import Language, Settings

_PREFIX = "package."


def package_words(language: Language, settings: Settings) -> Mapping[str, str]:
    """Give the words of a package in a language, in English where there are none.

    `language` and `direction` of the words are among them, for they can differ from what
    was asked, `site_name`, `office_name`, empty where it is the project's own, and
    `audience_name`, empty where everybody may have the package.  The
    project's own words win: `package.open` among them is `open` here.
    """
    code = language.code if _speaks(language.code, settings) else FALLBACK
    direction = language.direction if code == language.code else "ltr"
    said = {
        "language": code,
        "direction": direction,
        "site_name": site_name(settings, language.code),
        "audience_name": audience_label(settings, code),
        "office_name": settings.office_in(language.code),
    }
    return below_prefix(choose_words(settings, code), _PREFIX) | said


def _speaks(code: str, settings: Settings) -> bool:
    """Tell whether every word of packages is there in a language: half of a page in each helps nobody."""
    words, known = read_words((CORE_WORDS,), code), read_words((CORE_WORDS,), FALLBACK)
    return all(
        key in words or settings.words.get(key, {}).get(code) for key in known if key.startswith(_PREFIX)
    )


def day_words(day: str, language: str) -> str:
    """Write an ISO day in full, as readers of a language do; empty where there is none."""
    if not day:
        return ""
    # Only packages write days here, and Babel takes its time to be read.
    from babel import Locale, UnknownLocaleError
    from babel.dates import format_date

    try:
        # Plain "en" writes dates the American way.
        locale = Locale.parse("en_GB" if language == "en" else language.replace("-", "_"))
    except (UnknownLocaleError, ValueError):
        return day
    return format_date(date.fromisoformat(day), format="long", locale=locale)
