"""The folding of letters: what makes spellings equal that readers and authors mix up.

Sorting, terms and near names take what they need of it from here.  The search folds in the
browser, texts and queries alike: `fieldguide/frame/scripts/search/fold.js`.
"""

from __future__ import annotations

import re
import unicodedata

ARABIC_SIGNS = r"\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed"
"""Vowel signs and the stretching stroke, as part of a class of characters in a pattern."""

ARABIC_ARTICLE = "ال"

_SIGNS = re.compile(f"[{ARABIC_SIGNS}]")
# One letter for each group that is written for another: alef, ya, waw, ha, kaf.
_ARABIC_LETTERS = str.maketrans("أإآٱىئیؤةک", "اااايييوهك")
# What no decomposition of Unicode takes apart.
_LATIN_LETTERS = str.maketrans(
    {"ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ß": "ss", "æ": "ae", "œ": "oe", "ı": "i"}
)


def shows_something(text: str) -> bool:
    """Tell whether a reader sees anything of a text: spaces and what has no width are nothing."""
    return any(unicodedata.category(letter)[0] not in "ZC" for letter in text)


_CONTROL_NAMES = {
    "\x00": "NULL",
    "\x07": "BELL",
    "\x08": "BACKSPACE",
    "\x0b": "LINE TABULATION",
    "\x0c": "FORM FEED",
    "\x1b": "ESCAPE",
    "\x7f": "DELETE",
    "\x85": "NEXT LINE",
    "\x9b": "CONTROL SEQUENCE INTRODUCER",
}
"""Unicode leaves the control characters without names; these are their aliases."""


def fold_case(name: str) -> str:
    """Make names equal that differ in case or in how Unicode writes their letters."""
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", name).casefold())


def without_accents(word: str) -> str:
    """Give a word in lower case with plain Latin letters: `réfugié` gives `refugie`, `œuvre` `oeuvre`."""
    letters = unicodedata.normalize("NFKD", word.translate(_LATIN_LETTERS))
    return "".join(letter for letter in letters if not unicodedata.combining(letter))


def without_signs(word: str) -> str:
    """Give a word without Arabic vowel signs and stretching strokes."""
    return _SIGNS.sub("", word)


def fold_letters(text: str) -> str:
    """Fold all: case, accents, Arabic signs and the shapes of a letter."""
    # Hamza forms fold before the decomposition, which would split them.
    return without_accents(without_signs(text.casefold()).translate(_ARABIC_LETTERS))


def name_character(character: str) -> str:
    """Give the number and the name of a character, such as `U+202E RIGHT-TO-LEFT OVERRIDE`."""
    name = _CONTROL_NAMES.get(character) or unicodedata.name(character, "")
    return f"U+{ord(character):04X} {name}".rstrip()


def name_stranger(word: str) -> str:
    """Name the first letter of another script in a word of Latin letters; empty where there is none.

    `а` of the Cyrillic script looks like `a`, and nobody finds it by looking.
    """
    if not any(letter.isascii() and letter.isalpha() for letter in word):
        return ""
    strangers = (
        one for one in word if not one.isascii() and not unicodedata.name(one, "").startswith("LATIN")
    )
    return next((name_character(one) for one in strangers), "")
