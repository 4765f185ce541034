"""The words that exported files say of themselves."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib.resources import files

import yaml

from fieldguide.model import Language, Settings

_FALLBACK = "en"


def export_words(language: Language) -> Mapping[str, str]:
    """Give the words in a language by key, in English where there are none."""
    return {key: texts.get(language.code) or texts[_FALLBACK] for key, texts in _read().items()}


def site_name(settings: Settings, language: Language) -> str:
    """Give the site's name: the project's word `site.name` in the language, else the configured name."""
    return settings.words.get("site.name", {}).get(language.code) or settings.site_name


@cache
def _read() -> Mapping[str, Mapping[str, str]]:
    text = (files("fieldguide.export") / "words.yml").read_text(encoding="utf-8")
    words: dict[str, dict[str, str]] = yaml.safe_load(text)
    return words
