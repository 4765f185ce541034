"""The words of the glossary in running text: how a term is found there, in any form that a language gives it.

No dictionary is asked: of each word of a term the beginning counts, so that an ending may change, and a
few small words may stand between two of them.  Arabic writes article, prepositions and conjunctions as one
with a word.  Where the forms of words are known (`word_forms`), these count instead, and an acronym is a
whole word.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from fieldguide.model import Library

from .letters import ARABIC_ARTICLE, fold_letters, without_signs
from .remember import once_per_library
from .terms import TERM, Term, read_term
from .word_forms import WORD, as_written, forms_of, has_forms, is_form, words_with_case

_ENDING, _SHORTEST = 2, 3
"""So many last letters of a word may change, and so many first ones always stay."""

_BETWEEN = 2
"""So many words may stand between two words of a term."""

_PREFIXES = {"ar": re.compile(rf"[وفبلك]{{0,2}}(?:{ARABIC_ARTICLE}|لل)?\Z")}
"""What a language writes as one with the word after it, as its letters are folded."""

_ARTICLES = {"ar": re.compile(rf"(?<!\w)[وفبلك]{{0,2}}(?:{ARABIC_ARTICLE}|لل)(?=\w{{3}})")}
"""An article in a name, as it is written: folded, some words would seem to begin with one."""

_WORD = re.compile(r"\w+(?:-\w+)*")


@dataclass(frozen=True, slots=True)
class TermInLanguage:
    """A term in the words of a language.

    `names` are its name, its variants and its acronym, each as the beginnings of its words, or as its words
    where their forms are known; `avoided` are the words not to use instead.
    """

    id: str
    name: str
    language: str
    names: tuple[tuple[str, ...], ...]
    avoided: tuple[str, ...]

    def is_in(self, words: Sequence[str]) -> bool:
        """Tell whether it stands among the words of a text (`words_of`), under any name, in any form."""
        if has_forms(self.language):
            return any(_stands_in_a_form(name, words, self.language) for name in self.names)
        return any(_stands(name, words, self.language) for name in self.names)


@once_per_library
def terms_by_language(library: Library) -> Mapping[str, Mapping[str, TermInLanguage]]:
    """Give the terms of the glossary that have a name, by the tag of the language and their id."""
    found: dict[str, dict[str, TermInLanguage]] = {}
    for entry in library.entries:
        if entry.kind == TERM:
            term = read_term(entry.fields)
            if names := _names(term):
                base = entry.language.partition("-")[0]
                found.setdefault(entry.language, {})[entry.id] = TermInLanguage(
                    entry.id,
                    names[0],
                    base,
                    tuple(stems_of(name, base) for name in names),
                    tuple(one.text for one in term.avoid if one.text.strip()),
                )
    return MappingProxyType(found)


def stems_of(name: str, language: str) -> tuple[str, ...]:
    """Give the beginnings of the words of a name, of which each word of a text has to have one.

    Where the forms of words are known, these are the words, of which it has to have a form.
    """
    if has_forms(language):
        return tuple(WORD.findall(as_written(name)))
    articles = _ARTICLES.get(language)
    bare = articles.sub("", without_signs(name)) if articles is not None else name
    return tuple(word[: max(_SHORTEST, len(word) - _ENDING)] for word in words_of((bare,), language))


def words_of(texts: Iterable[str], language: str) -> tuple[str, ...]:
    """Give the words of some texts of a language, folded, in their order."""
    if has_forms(language):
        # To take accents away would make дій of дии: these are other letters.
        return tuple(words_with_case("\n".join(texts)))
    return tuple(_WORD.findall(fold_letters("\n".join(texts).replace("’", "'"))))


def _stands(name: Sequence[str], words: Sequence[str], language: str) -> bool:
    first, *rest = name
    return any(
        _begins(word, first, language) and _goes_on(rest, words, at + 1, language)
        for at, word in enumerate(words)
    )


def _stands_in_a_form(name: Sequence[str], words: Sequence[str], language: str) -> bool:
    first, *rest = (forms_of(word, language) for word in name)
    return any(
        is_form(word, first) and _goes_on_in_a_form(rest, words, at + 1) for at, word in enumerate(words)
    )


def _goes_on_in_a_form(rest: Sequence[frozenset[str]], words: Sequence[str], start: int) -> bool:
    for forms in rest:
        near = range(start, min(start + _BETWEEN + 1, len(words)))
        at = next((at for at in near if is_form(words[at], forms)), None)
        if at is None:
            return False
        start = at + 1
    return True


def _goes_on(rest: Sequence[str], words: Sequence[str], start: int, language: str) -> bool:
    for stem in rest:
        near = range(start, min(start + _BETWEEN + 1, len(words)))
        at = next((at for at in near if _begins(words[at], stem, language)), None)
        if at is None:
            return False
        start = at + 1
    return True


def _begins(word: str, stem: str, language: str) -> bool:
    if word.startswith(stem):
        return True
    prefix = _PREFIXES.get(language)
    at = word.find(stem) if prefix is not None else -1
    return at > 0 and prefix is not None and prefix.match(word[:at]) is not None


def _names(term: Term) -> tuple[str, ...]:
    every = (term.term, *term.variants, term.acronym)
    return tuple(one.text for one in every if one is not None and _WORD.search(one.text))
