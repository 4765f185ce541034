"""Find names in a text in any form of their words, for languages of which the forms are known.

Every word of the text is looked up among the forms of the first words of all names; only where one is
found are the words after it compared.  The cost grows with the text, not with the number of names.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from .word_forms import WORD, as_written, forms_of, plain_word

_GAP = r"(?:[ \t]*\n[ \t]*|[ \t\u00a0\u202f]+)"
_SPACE = re.compile(r"\s+")
_MOST_WORDS = 1 << 16


@dataclass(frozen=True, slots=True)
class Name:
    """A name to find, and what it names; an exact one, as an acronym is, as it is written alone."""

    text: str
    names: str
    exact: bool = False


@dataclass(frozen=True, slots=True)
class NameUse:
    """A name at a place of a text: what it names, and where it begins and ends."""

    names: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class _Candidate:
    """A name by what its words may be, of which `first` is the first; `between` stands before each of `rest`.

    `after` is what follows its last word.
    """

    name: Name
    first: frozenset[str]
    between: tuple[re.Pattern[str], ...]
    rest: tuple[frozenset[str], ...]
    after: re.Pattern[str] | None

    def end(self, text: str, start: int) -> int:
        """Give where it ends in a text in which its first word ends at the start; -1 for nowhere."""
        for between, forms in zip(self.between, self.rest, strict=True):
            gap = between.match(text, start)
            word = WORD.match(text, gap.end()) if gap is not None else None
            if word is None or not self._has(word[0], forms):
                return -1
            start = word.end()
        if self.after is None:
            return start
        last = self.after.match(text, start)
        return last.end() if last is not None else -1

    def _has(self, word: str, forms: frozenset[str]) -> bool:
        written = as_written(word)
        return written in forms or (not self.name.exact and plain_word(word) in forms)


class FormFinder:
    """Names of one language, by the forms of their first word."""

    def __init__(self, names: Iterable[Name], language: str) -> None:
        """Take the names."""
        found: dict[str, list[tuple[tuple[int, bool, int], _Candidate]]] = defaultdict(list)
        for name in names:
            candidate = _candidate(name, language)
            if candidate is not None:
                own = plain_word(WORD.findall(name.text)[0])
                for form in candidate.first:
                    # More words first; of names with as many, the one that is written so.
                    order = (-len(candidate.rest), form != own, -len(name.text))
                    found[form].append((order, candidate))
        self._beginning_with = _ByWord(
            {form: tuple(one for _, one in sorted(them, key=_order)) for form, them in found.items()}
        )

    def find(self, text: str) -> Iterator[NameUse]:
        """Give every use of a name, in order, the longest where several begin together."""
        # Most texts have no name: to ask that first is half of the work.
        if not any(map(self._beginning_with.__getitem__, WORD.findall(text))):
            return
        end = 0
        for word in WORD.finditer(text):
            if word.start() < end:
                continue
            for candidate in self._beginning_with[word[0]]:
                found = candidate.end(text, word.end())
                if found >= 0:
                    end = found
                    yield NameUse(candidate.name.names, word.start(), end)
                    break


class _ByWord(dict[str, tuple[_Candidate, ...]]):
    """The names that may begin with a word, in their order, for every word that was asked about."""

    def __init__(self, by_form: Mapping[str, tuple[_Candidate, ...]]) -> None:
        self._by_form = by_form

    def __missing__(self, word: str) -> tuple[_Candidate, ...]:
        written, plain = as_written(word), plain_word(word)
        exact = self._by_form.get(written, ()) if written != plain else ()
        found = (*exact, *(one for one in self._by_form.get(plain, ()) if _is_open(one, written)))
        if len(self) < _MOST_WORDS:
            self[word] = found
        return found


def _order(one: tuple[tuple[int, bool, int], _Candidate]) -> tuple[int, bool, int]:
    return one[0]


def _is_open(candidate: _Candidate, written: str) -> bool:
    return not candidate.name.exact or written in candidate.first


def _candidate(name: Name, language: str) -> _Candidate | None:
    words = list(WORD.finditer(name.text))
    if not words or words[0].start() > 0:
        return None
    first, *rest = (
        frozenset((as_written(word[0]),)) if name.exact else forms_of(word[0], language) for word in words
    )
    ends = [word.end() for word in words]
    starts = [word.start() for word in words[1:]]
    between = tuple(_signs(name.text[end:start]) for end, start in zip(ends, starts, strict=False))
    after = name.text[ends[-1] :]
    return _Candidate(name, first, between, tuple(rest), _signs(after) if after else None)


def _signs(text: str) -> re.Pattern[str]:
    """Find what stands between two words, also over a line's end."""
    return re.compile(_GAP.join(map(re.escape, _SPACE.split(text))))
