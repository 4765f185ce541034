"""Names of countries and languages, dates and plurals, as a reader of a language writes them.

They come from Babel's copy of the Unicode CLDR, which knows far more languages than the
interface has words in.
"""

from __future__ import annotations

from datetime import date
from functools import lru_cache

from babel import Locale, UnknownLocaleError
from babel.core import get_global
from babel.dates import format_date

# Of the codes that ISO 3166-1 leaves to its users, the one that most of them agree on.
_USER_CODES = {"XKX": ["XK"]}


@lru_cache(maxsize=64)
def _locale(code: str) -> Locale:
    # Plain "en" writes dates the American way.
    try:
        return Locale.parse("en_GB" if code == "en" else code.replace("-", "_"))
    except (UnknownLocaleError, ValueError):
        return Locale.parse("en_GB")


def country_name(code: str, language: str) -> str:
    """Give the name of a country by its ISO 3166-1 alpha-3 code, or the code itself."""
    aliases = get_global("territory_aliases").get(code) or _USER_CODES.get(code)
    name = _locale(language).territories.get(aliases[0]) if aliases else None
    return str(name or code)


def language_name(code: str, language: str) -> str:
    """Give the name of a language in another, or its code."""
    return str(_locale(language).languages.get(code.replace("-", "_")) or code)


@lru_cache(maxsize=4096)
def write_date(day: str, language: str) -> str:
    """Write an ISO day in full, in digits that every reader knows; what is no day stays as it is."""
    try:
        parsed = date.fromisoformat(day)
    except ValueError:
        return day
    return format_date(parsed, format="long", locale=_locale(language))


@lru_cache(maxsize=64)
def month_names(language: str) -> tuple[tuple[str, str], ...]:
    """Give the twelve months as they stand alone: the name in full, and short."""
    months = _locale(language).months["stand-alone"]
    return tuple((months["wide"][number], months["abbreviated"][number]) for number in range(1, 13))


def plural_category(count: int, language: str) -> str:
    """Tell which plural a number takes: zero, one, two, few, many or other."""
    return str(_locale(language).plural_form(count))
