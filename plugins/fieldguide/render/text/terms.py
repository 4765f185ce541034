"""Find the terms of the glossary in a text, in one pass.

Every word of the text is looked up among the first words of all terms; only where one is
found are the words after it compared.  The cost grows with the text, not with the glossary.
In a language of which the forms of words are known a term is found in any of them.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import product

from fieldguide.content.form_finder import FormFinder, Name
from fieldguide.content.letters import ARABIC_ARTICLE, ARABIC_SIGNS, without_signs
from fieldguide.content.terms import read_term
from fieldguide.content.word_forms import has_forms
from fieldguide.model import LocalisedEntry, text_of

# A hyphen joins (anti-fraud is no use of fraud), an apostrophe does not (l'exploitation).
# Arabic vowel signs and the stretching stroke belong to the word they stand in.
_LETTERS = rf"[^\W_]++(?:[{ARABIC_SIGNS}]++[^\W_]*+)*"
_WORD = re.compile(rf"{_LETTERS}(?:-{_LETTERS})*")
_SPACE_OR_APOSTROPHE = re.compile(r"(\s+|['’])")
_GAP = re.compile(r"[ \t]*\n[ \t]*|[ \t\u00a0\u202f]+")
_END = re.compile(rf"[{ARABIC_SIGNS}]*(?![^\W_]|-[^\W_])")
_APOSTROPHES = ("'", "’")
_MOST_WORDS = 1 << 16


# And, so / in, for, like / the.  "For the" is written as one: ل + ال = لل.
_ARABIC_PREFIXES = tuple(
    "".join(parts) for parts in product(("", "و", "ف"), ("", "ب", "ل", "ك"), ("", "ال", "ل"))
)


@dataclass(frozen=True, slots=True)
class TermUse:
    """A term at a place of a text."""

    slug: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class _Candidate:
    slug: str
    length: int
    exact: str
    rest: tuple[str, ...]

    def end(self, text: str, start: int) -> int:
        """Give where the term ends in a text in which its first word ends at the start; -1 for nowhere."""
        if not self.rest:  # a word is found whole
            return start
        position = start
        for part in self.rest:
            if part.isspace():
                gap = _GAP.match(text, position)
                if gap is None:
                    return -1
                position = gap.end()
                continue
            found = text[position : position + len(part)]
            position += len(part)
            if part in _APOSTROPHES:
                if found not in _APOSTROPHES:
                    return -1
            elif found != part and (self.exact or found.casefold() != part.casefold()):
                return -1
        last = _END.match(text, position)
        return last.end() if last is not None else -1


@dataclass(frozen=True, slots=True)
class TermFinder:
    """The terms of one language, by their first word as a text has it.

    `in_forms` finds them instead where the forms of words are known.
    """

    candidates: _ByWord
    in_forms: FormFinder | None = None

    @classmethod
    def of(cls, terms: Iterable[LocalisedEntry], language: str) -> TermFinder:
        """Make a finder of the glossary's entries as a language has them."""
        if has_forms(language):
            names = (
                Name(one.text, term.source.slug, one.exact) for term in terms for one in _spellings(term)
            )
            return cls(_ByWord({}), FormFinder(names, language))
        found: dict[str, list[_Candidate]] = defaultdict(list)
        for term in terms:
            for spelling in _spellings(term):
                first = _WORD.match(spelling.text)
                if first is not None:
                    candidate = _candidate(term.source.slug, first, spelling)
                    for start in _with_prefixes(_fold(first[0]), language):
                        found[start].append(candidate)
        return cls(_ByWord(found))

    def find(self, text: str) -> Iterator[TermUse]:
        """Give every use of a term, in order, the longest where several begin together."""
        if self.in_forms is not None:
            yield from (TermUse(use.names, use.start, use.end) for use in self.in_forms.find(text))
            return
        # Most texts have no term: to ask that first is half of the work.
        if not self.candidates.first_words or not any(map(self.candidates.__getitem__, _WORD.findall(text))):
            return
        end = 0
        for word in _WORD.finditer(text):
            if word.start() < end:
                continue
            for candidate in self.candidates[word[0]]:
                if candidate.exact and candidate.exact != word[0]:
                    continue
                found = candidate.end(text, word.end())
                if found >= 0:
                    end = found
                    yield TermUse(candidate.slug, word.start(), end)
                    break


class _ByWord(dict[str, tuple[_Candidate, ...]]):
    """The terms that may begin with a word, the longest first, for every word that was asked about."""

    def __init__(self, by_first_word: Mapping[str, Iterable[_Candidate]]) -> None:
        self.first_words = {
            word: tuple(sorted(them, key=lambda one: -one.length)) for word, them in by_first_word.items()
        }

    def __missing__(self, word: str) -> tuple[_Candidate, ...]:
        found = self.first_words.get(_fold(word), ())
        if len(self) < _MOST_WORDS:
            self[word] = found
        return found


@dataclass(frozen=True, slots=True)
class _Spelling:
    text: str
    exact: bool


def _spellings(term: LocalisedEntry) -> Iterator[_Spelling]:
    written = read_term(term.fields)
    yield _Spelling(text_of(written.term).strip(), exact=False)
    yield _Spelling(text_of(written.acronym).strip(), exact=True)
    for variant in written.variants:
        # A variant in capitals is another acronym: WHO is not who.
        yield _Spelling(variant.text.strip(), exact=variant.text.isupper())


def _candidate(slug: str, first: re.Match[str], spelling: _Spelling) -> _Candidate:
    rest = tuple(filter(None, _SPACE_OR_APOSTROPHE.split(spelling.text[first.end() :])))
    return _Candidate(slug, len(spelling.text), first[0] if spelling.exact else "", rest)


NO_TERMS = TermFinder(_ByWord({}))
"""Finds none: for texts in which no term is looked for."""


def _fold(word: str) -> str:
    return without_signs(word).lower()


def _with_prefixes(word: str, language: str) -> Iterator[str]:
    if language.partition("-")[0] != "ar" or word.isascii():
        yield word
        return
    stem = word.removeprefix(ARABIC_ARTICLE)
    yield from {prefix + stem: None for prefix in _ARABIC_PREFIXES}
