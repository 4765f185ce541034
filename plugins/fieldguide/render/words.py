"""The interface words of one language."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import yaml

from fieldguide.content.kind_words import kind_words
from fieldguide.model import Settings

_Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass(frozen=True, slots=True)
class Words:
    """Interface words by key; a key without a word in the language gives the source language's.

    `words("quiz.score", right=8, all=10)` fills the placeholders `{right}` and `{all}`.
    """

    language: str
    texts: Mapping[str, str]

    def __call__(self, key: str, **values: object) -> str:
        """Give the words under a key; KeyError where it is not known."""
        return self.texts[key].format(**values) if values else self.texts[key]

    def has(self, key: str) -> bool:
        """Tell whether a key is known."""
        return key in self.texts


@cache
def interface_words() -> Mapping[str, Mapping[str, str]]:
    """Read the words of the interface: key to language to text."""
    loaded: dict[str, Mapping[str, str]] = {}
    folder = files("fieldguide.render") / "words"
    for file in sorted(folder.iterdir(), key=lambda one: one.name):
        if file.name.endswith(".yml"):
            loaded |= yaml.load(file.read_text(encoding="utf-8"), Loader=_Loader) or {}
    return loaded


def words_for(settings: Settings, language: str) -> Words:
    """Give the words of a language, the project's own before those of the kinds and the interface."""
    source = settings.source_language.code
    texts: dict[str, str] = {}
    for table in (interface_words(), kind_words(settings.kinds), settings.words):
        for key, by_language in table.items():
            text = by_language.get(language) or by_language.get(source) or by_language.get("en")
            if text is not None:
                texts[key] = text
    return Words(language, texts)
