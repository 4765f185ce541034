"""The words that a package says about itself."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib.resources import files

import yaml

from fieldguide.model import Language, Settings

_FALLBACK = "en"


def package_words(language: Language, settings: Settings) -> Mapping[str, str]:
    """Give the words of a package in a language, in English where there are none.

    `language` and `direction` of the words are among them, for they can differ from what
    was asked, and `site_name`: the project's word `site.name`, else the configured name.
    """
    name = settings.words.get("site.name", {}).get(language.code) or settings.site_name
    table = _read()
    code = language.code if language.code in table["open"] else _FALLBACK
    direction = language.direction if code == language.code else "ltr"
    words = {key: texts[code] for key, texts in table.items()}
    return words | {"language": code, "direction": direction, "site_name": name}


@cache
def _read() -> Mapping[str, Mapping[str, str]]:
    text = (files("fieldguide.package") / "words.yml").read_text(encoding="utf-8")
    words: dict[str, dict[str, str]] = yaml.safe_load(text)
    return words
