"""The order of words in a language, near enough for short lists.

Accents and the shapes of a letter do not count.  In Arabic the article does not count either.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from fieldguide.content.letters import ARABIC_ARTICLE, fold_letters
from fieldguide.model import LocalisedEntry

_NUMBER = re.compile(r"\d+")


def sort_key(text: str, language: str) -> str:
    """Give what a text is sorted by among others of its language."""
    words = re.sub(r"[^\w\s]", "", fold_letters(text)).strip()
    words = _NUMBER.sub(lambda match: match[0].zfill(8), words)
    return words.removeprefix(ARABIC_ARTICLE) if language.partition("-")[0] == "ar" else words


def by_title(entries: Iterable[LocalisedEntry], language: str) -> tuple[LocalisedEntry, ...]:
    """Give entries in the order of their titles; training modules stay in the order of their folders."""
    found = tuple(entries)
    if any(entry.kind == "module" for entry in found):
        return found
    return tuple(sorted(found, key=lambda entry: (sort_key(entry.title, language), entry.id)))


def first_letter(text: str, language: str) -> str:
    """Give the letter under which a text stands in a list, or an empty text for a number."""
    key = sort_key(text, language)
    return key[:1].upper() if key[:1].isalpha() else ""
