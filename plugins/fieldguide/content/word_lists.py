"""Lists of words that rules look for, one of each language: the program's own, and what a project adds."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from fieldguide.model import Settings

from .letters import ARABIC_ARTICLE, fold_letters
from .words import read_words, word_folders

_WORDS = re.compile(r"\w+")


def listed_words(settings: Settings, key: str, language: str) -> frozenset[str]:
    """Give the words under a key in a language, folded; none where nobody has listed any.

    A comma stands between them where one of them has several words.  Those of a language hold for its
    regions: `fr-CA` has those of `fr`.
    """
    found: frozenset[str] = frozenset()
    own = settings.words.get(key, {})
    folders = word_folders(settings.kinds)
    for code in dict.fromkeys((language, language.partition("-")[0])):
        found |= _split(own.get(code, "")) | _split(read_words(folders, code).get(key, ""))
    return found


def fold_words(text: str) -> tuple[str, ...]:
    """Give the words of a text, folded, without the signs between them and without the Arabic article."""
    words = _WORDS.findall(fold_letters(text))
    return tuple(_without_article(word) for word in words)


def begins_with(words: Sequence[str], listed: frozenset[str]) -> str:
    """Give the listed words that a text begins with, the most of them; empty for none."""
    for count in range(min(len(words), _LONGEST), 0, -1):
        begun = " ".join(words[:count])
        if begun in listed:
            return begun
    return ""


def holds_any(words: Sequence[str], listed: frozenset[str]) -> bool:
    """Tell whether listed words stand anywhere in a text."""
    return any(begins_with(words[start:], listed) for start in range(len(words)))


_LONGEST = 4
"""No listed words are more than these together."""


@cache
def _split(text: str) -> frozenset[str]:
    parts = text.split(",") if "," in text else text.split()
    return frozenset(" ".join(fold_words(part)) for part in parts) - {""}


def _without_article(word: str) -> str:
    bare = word.removeprefix(ARABIC_ARTICLE)
    return bare if len(bare) > 1 else word
