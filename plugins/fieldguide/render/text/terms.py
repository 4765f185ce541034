"""Find the terms of the glossary in a text, in one pass.

Every word of the text is looked up among the first words of all terms; only where one is
found are the words after it compared.  The cost grows with the text, not with the glossary.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import product

from fieldguide.content.letters import ARABIC_ARTICLE, ARABIC_SIGNS, without_signs
from fieldguide.content.terms import read_term
from fieldguide.model import LocalisedEntry, text_of

# A hyphen joins (anti-fraud is no use of fraud), an apostrophe does not (l'exploitation).
# Arabic vowel signs and the stretching stroke belong to the word they stand in.
_LETTERS = rf"[^\W_](?:[^\W_]|[{ARABIC_SIGNS}])*"
_WORD = re.compile(rf"{_LETTERS}(?:-{_LETTERS})*")
_SPACE_OR_APOSTROPHE = re.compile(r"(\s+|['’])")
_GAP = r"(?:[ \t\u00a0\u202f]+|[ \t]*\n[ \t]*)"
_END = rf"[{ARABIC_SIGNS}]*(?![^\W_]|-[^\W_])"

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
    rest: str
    flags: re.RegexFlag


@dataclass(frozen=True, slots=True)
class TermFinder:
    """The terms of one language, by their first word."""

    candidates: Mapping[str, tuple[_Candidate, ...]]

    @classmethod
    def of(cls, terms: Iterable[LocalisedEntry], language: str) -> TermFinder:
        """Make a finder of the glossary's entries as a language has them."""
        found: dict[str, list[_Candidate]] = defaultdict(list)
        for term in terms:
            for spelling in _spellings(term):
                first = _WORD.match(spelling.text)
                if first is not None:
                    candidate = _candidate(term.source.slug, first, spelling)
                    for start in _with_prefixes(_fold(first[0]), language):
                        found[start].append(candidate)
        return cls({word: tuple(sorted(them, key=lambda one: -one.length)) for word, them in found.items()})

    def find(self, text: str) -> Iterator[TermUse]:
        """Give every use of a term, in order, the longest where several begin together."""
        end = 0
        for word in _WORD.finditer(text):
            if word.start() < end:
                continue
            for candidate in self.candidates.get(_fold(word[0]), ()):
                if candidate.exact and candidate.exact != word[0]:
                    continue
                match = _compiled(candidate.rest, candidate.flags).match(text, word.end())
                if match:
                    end = match.end()
                    yield TermUse(candidate.slug, word.start(), end)
                    break


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
    parts = _SPACE_OR_APOSTROPHE.split(spelling.text[first.end() :])
    pattern = "".join(
        _GAP if part.isspace() else "['’]" if part in ("'", "’") else re.escape(part) for part in parts
    )
    flags = re.NOFLAG if spelling.exact else re.IGNORECASE
    exact = first[0] if spelling.exact else ""
    return _Candidate(slug, len(spelling.text), exact, pattern + _END, flags)


@lru_cache(maxsize=8192)
def _compiled(pattern: str, flags: re.RegexFlag) -> re.Pattern[str]:
    """Compile what follows the first word of a term; no text has the first words of all."""
    return re.compile(pattern, flags)


@lru_cache(maxsize=65536)
def _fold(word: str) -> str:
    return without_signs(word).lower()


def _with_prefixes(word: str, language: str) -> Iterator[str]:
    if language.partition("-")[0] != "ar" or word.isascii():
        yield word
        return
    stem = word.removeprefix(ARABIC_ARTICLE)
    yield from {prefix + stem: None for prefix in _ARABIC_PREFIXES}
