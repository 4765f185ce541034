"""Other spellings under which a word must be found.

The theme's search compares the beginning of words, letter by letter: no stemming, no
folding, and what a reader types is only put into lower case.  So the index holds, beside
the words of a page, the spellings that a reader may type instead:

- letters without accents (`refugie` for *réfugié*);
- Arabic without vowel signs and tatweel, with one alef, ya and ha for their variants, and
  with one alef alone, for many leave out the hamza and nothing else;
- Arabic words without the particles written onto them (و ف ب ك ل) and without the article,
  folded as well as spelled out, for a reader may type either;
- Arabic words that begin with a joining alef also with the hamza that many write there.

Forms that nobody types are left out, because the index is read anew on every page that is
opened from a disk.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator
from functools import lru_cache

from fieldguide.content.letters import (
    ARABIC_ARTICLE,
    is_arabic,
    with_one_alef,
    with_plain_arabic,
    without_accents,
    without_signs,
)

_NOT_LETTERS = (
    r"\s\-‐‑‒–—―"  # spaces and dashes
    r".,;:!?¡¿…·•|/\\()\[\]{}<>=+*&%#@_~^"
    r"'’‘ʼ`´\"“”„«»‹›"
    r"،؛؟٪٫٬۔"  # Arabic punctuation
    r"\u061c\u200b\u200e\u200f\u2066-\u2069\ufeff"  # marks that cannot be seen
)
_ELISIONS = r"\b(?:[ldjmnstcLDJMNSTC]|[qQ]u|[jJ]usqu|[lL]orsqu|[pP]uisqu|[qQ]uoiqu)['’]"
_POSSESSIVE = r"['’][sS]\b"
_BEFORE_SEPARATOR = {"fr": f"{_ELISIONS}|", "en": f"{_POSSESSIVE}|"}

_SHORTEST_STEM = 3


def separator(language: str) -> str:
    """Give the expression that parts words, in the syntax that Python and JavaScript share.

    French elisions (*l'eau*) and the English *'s* belong to it, in texts and in queries:
    as words of one letter they would match half the index.
    """
    return f"{_BEFORE_SEPARATOR.get(language, '')}[{_NOT_LETTERS}]+"


@lru_cache(maxsize=32768)
def spelling_variants(word: str, *, with_article: bool = False) -> tuple[str, ...]:
    """Give the other spellings of a word, which is in lower case, sorted and without the word itself.

    `with_article` adds the article to Arabic words that stand without one.  They are as many
    as all other spellings together, so this is for titles.
    """
    found = set(_arabic_spellings(word, with_article)) if is_arabic(word) else {without_accents(word)}
    return tuple(sorted(found - {word, ""}))


def only_needed(variants: Iterable[str], words: Iterable[str]) -> list[str]:
    """Give the variants that no word and no longer variant begins with, sorted.

    A query finds every word that begins with it, so the others add nothing but weight.
    """
    known = set(words)
    kept: list[str] = []
    following = ""
    for word in sorted(known.union(variants), reverse=True):
        if word not in known and not following.startswith(word):
            kept.append(word)
        following = word
    return sorted(kept)


def _arabic_spellings(word: str, with_article: bool) -> Iterator[str]:
    plain = without_signs(unicodedata.normalize("NFKC", word))
    spellings = (plain, *_without_particles(plain))
    defined = [spelling for spelling in spellings if spelling.startswith(ARABIC_ARTICLE)]
    yield from (folded for spelling in spellings for folded in _folded(spelling))
    # Without an article nobody knows whether a first letter is a particle: only the word
    # as it stands is taken for a whole one.
    for spelling in defined or (plain,):
        stem = spelling.removeprefix(ARABIC_ARTICLE)
        if len(stem) < _SHORTEST_STEM:
            continue
        stems = [*_folded(stem), *([f"إ{stem[1:]}"] if stem.startswith("ا") else [])]
        yield from stems
        if defined or with_article:
            yield from (f"{ARABIC_ARTICLE}{one}" for one in stems)


def _folded(word: str) -> tuple[str, ...]:
    """Give a word as it stands, without the hamza of its alefs, and wholly folded."""
    return word, with_one_alef(word), with_plain_arabic(word)


def _without_particles(word: str) -> Iterator[str]:
    """Give a word without what is written onto its front: و or ف, then ب, ك or ل."""
    for particles in ("وف", "بكل"):
        if len(word) > _SHORTEST_STEM and word[0] in particles:
            # ل swallows the alef of the article: ل and ال make لل.
            word = f"{ARABIC_ARTICLE}{word[2:]}" if word.startswith("لل") else word[1:]
            yield word
