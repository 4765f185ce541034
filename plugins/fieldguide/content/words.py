"""Words of the interface and of the files for others: one reader, one order of languages."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache
from importlib.util import find_spec
from pathlib import Path

import yaml

from fieldguide.model import Settings

FALLBACK = "en"
"""The language that has every word."""

WordTable = Mapping[str, Mapping[str, str]]
"""Key to language to text."""

_Loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
"""Words are words, `no` too: nothing of them is a number or a truth value."""


@cache
def read_words(package: str) -> WordTable:
    """Read the words that lie beside the code of a package, in `words.yml` or the files of `words/`.

    The package itself is not read: the words of pages are known to who writes none.
    """
    spec = find_spec(package)
    if spec is None or not spec.submodule_search_locations:
        raise LookupError(f"there is no package {package}")
    place = Path(spec.submodule_search_locations[0])
    parts = list((place / "words").iterdir()) if (place / "words").is_dir() else [place / "words.yml"]
    words: dict[str, Mapping[str, str]] = {}
    for part in sorted(parts, key=lambda one: one.name):
        if part.name.endswith(".yml"):
            words |= yaml.load(part.read_text(encoding="utf-8"), Loader=_Loader) or {}
    return words


@cache
def read_word_file(path: Path) -> WordTable:
    """Read the words of one file."""
    words: WordTable = yaml.load(path.read_text(encoding="utf-8"), Loader=_Loader) or {}
    return words


def choose_words(tables: Iterable[WordTable], *languages: str) -> dict[str, str]:
    """Give for each key its text in the first of the languages that has one; later tables win.

    A key without a word in any of the languages, or in English, is left out.
    """
    chosen: dict[str, str] = {}
    for table in tables:
        for key, texts in table.items():
            text = next((texts[code] for code in (*languages, FALLBACK) if texts.get(code)), None)
            if text is not None:
                chosen[key] = text
    return chosen


def below_prefix(words: WordTable, prefix: str) -> WordTable:
    """Give the words whose keys begin with a prefix, such as `package.`, by the rest of the key."""
    named = words.items()
    return {key.removeprefix(prefix): texts for key, texts in named if key.startswith(prefix)}


def audience_label(settings: Settings, language: str) -> str:
    """Give the name of the audience that is built for; empty where it is the widest: everybody's."""
    audience = settings.audience
    if audience == settings.audiences[0]:
        return ""
    tables = (read_words("fieldguide.render"), settings.words)
    return choose_words(tables, language, settings.source_language.code).get(f"audience.{audience}", audience)


def site_name(settings: Settings, language: str) -> str:
    """Give the site's name: the project's word `site.name` where it has one, else the configured name."""
    words = choose_words((settings.words,), language, settings.source_language.code)
    return words.get("site.name", settings.site_name)
