"""The order of words in a language, near enough for short lists.

Accents and the shapes of a letter do not count.  In Arabic the article does not count either.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache

from fieldguide.content.letters import ARABIC_ARTICLE, fold_letters
from fieldguide.model import Kind, LocalisedEntry

_NUMBER = re.compile(r"\d+")
_SIGNS = re.compile(r"[^\w\s]")


@lru_cache(maxsize=1 << 14)
def sort_key(text: str, language: str) -> str:
    """Give what a text is sorted by among others of its language."""
    words = _SIGNS.sub("", fold_letters(text)).strip()
    words = _NUMBER.sub(lambda match: match[0].zfill(8), words)
    is_arabic = language.partition("-")[0] == "ar"
    return words.removeprefix(ARABIC_ARTICLE) if is_arabic and _has_article(text) else words


def _has_article(text: str) -> bool:
    """Tell whether an Arabic text begins with the article; آلية, a mechanism, begins with a long vowel."""
    written = unicodedata.normalize("NFC", _SIGNS.sub("", text).strip())
    letters = "".join(one for one in written[:8] if unicodedata.category(one) not in ("Mn", "Lm"))
    return letters.startswith(ARABIC_ARTICLE)


def in_order(kind: Kind, entries: Iterable[LocalisedEntry], language: str) -> tuple[LocalisedEntry, ...]:
    """Give entries of a kind in the order of their titles, or of their paths where the kind wants it."""
    if kind.in_order:
        return tuple(entries)
    return tuple(sorted(entries, key=lambda entry: _place(kind, entry, language)))


def _place(kind: Kind, entry: LocalisedEntry, language: str) -> tuple[str, bool, str, str]:
    # What is in a folder of its own stays together, the page of the folder first.
    folder, _, name = entry.source.slug.rpartition("/") if kind.nested else ("", "", "")
    return folder, name != "index", sort_key(entry.title, language), entry.id


def first_letter(text: str, language: str) -> str:
    """Give the letter under which a text stands in a list, or an empty text for a number."""
    key = sort_key(text, language)
    return key[:1].upper() if key[:1].isalpha() else ""
