"""The order of words in a language, near enough for short lists.

Accents and the shapes of a letter do not count, except where a letter with an accent has a place of its own
in the alphabet.  In Arabic the article does not count either.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping
from functools import lru_cache

from fieldguide.content.letters import ARABIC_ARTICLE, fold_letters
from fieldguide.model import Kind, LocalisedEntry

_NUMBER = re.compile(r"\d+")
_SIGNS = re.compile(r"[^\w\s]")

_ALPHABETS = {
    "be": "абвгґдеёжзійклмнопрстуўфхцчшыьэюя",
    "es": "abcdefghijklmnñopqrstuvwxyz",
    "fa": "ابپتثجچحخدذرزژسشصضطظعغفقكگلمنوهي",
    "pl": "aąbcćdeęfghijklłmnńoópqrsśtuvwxyzźż",
    "ro": "aăâbcdefghiîjklmnopqrsștțuvwxyz",
    "sv": "abcdefghijklmnopqrstuvwxyzåäö",
    "uk": "абвгґдеєжзиіїйклмнопрстуфхцчшщьюя",
}
"""The letters of languages of which Unicode's order or plain letters would give another one.

Letters are here as they are folded (in Persian ك and ي).
"""

_FIRST_PLACE = 0xE000
"""Where the places of letters begin: behind all letters of other scripts, for private use in Unicode."""


@lru_cache
def _places(language: str) -> Mapping[int, str]:
    return {ord(letter): chr(_FIRST_PLACE + at) for at, letter in enumerate(_ALPHABETS.get(language, ""))}


@lru_cache(maxsize=1 << 14)
def sort_key(text: str, language: str) -> str:
    """Give what a text is sorted by among others of its language."""
    base = language.partition("-")[0]
    words = _SIGNS.sub("", _fold(text, base)).strip()
    words = _NUMBER.sub(lambda match: match[0].zfill(8), words)
    if base == "ar" and _has_article(text):
        words = words.removeprefix(ARABIC_ARTICLE)
    return words.translate(_places(base))


def _fold(text: str, language: str) -> str:
    """Fold a text but for the letters of the alphabet."""
    letters = _ALPHABETS.get(language)
    if letters is None:
        return fold_letters(text)
    composed = unicodedata.normalize("NFC", text).lower()
    return "".join(one if one in letters else fold_letters(one) for one in composed)


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
    key = sort_key(text, language)[:1]
    alphabet = _ALPHABETS.get(language.partition("-")[0], "")
    place = ord(key) - _FIRST_PLACE if key else -1
    letter = alphabet[place] if 0 <= place < len(alphabet) else key
    return letter.upper() if letter.isalpha() else ""
