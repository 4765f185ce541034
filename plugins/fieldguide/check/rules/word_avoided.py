"""A text uses a word that the glossary says not to use.

Such words hurt, blame or mislead: "orphans" have parents more often than not, "illegal migrants" are
people.  The glossary names them under `avoid`, with the term to use instead, in each language.  Words in
quotation marks are spoken about, and are not told; nor are words that only the search reads.  In Ukrainian
a word is found in all its forms.

Please use the term.  Where a source's title or a law has the word, silence the rule for the entry and say
so.

```yaml
unaccompanied-and-separated-children: {term: unaccompanied and separated children, avoid: [orphans]}
```

```markdown
Two hundred orphans live there.                              <!-- wrong -->
Two hundred unaccompanied and separated children live there. <!-- right -->
```
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Protocol

from fieldguide.content.form_finder import FormFinder, Name
from fieldguide.content.remember import once_per_library
from fieldguide.content.term_words import terms_by_language
from fieldguide.content.terms import TERM
from fieldguide.content.word_forms import has_forms
from fieldguide.model import Diagnostic, Entry, FieldMarkdown, Library, Location, Severity, declare_rule

from ..same_values import once_for_the_same
from ..scalars import signless_scalars
from ..typed_words import TypedRun, runs_with

RULE = declare_rule("FG409", "word-avoided", __doc__, Severity.WARNING)

_QUOTED = re.compile(r"“[^”]*”|«[^»]*»|\"[^\"]*\"|„[^“”]*[“”]")
_FOR_SEARCH = "also_called"


_Span = tuple[int, int, str]
"""Where a word to avoid begins and ends, and the term to use instead."""


class _Avoided(Protocol):
    """The words to avoid in a language."""

    def find(self, text: str) -> Iterator[_Span]:
        """Give every use of one, in order."""


def check(library: Library) -> Iterator[Diagnostic]:
    """Look for the words to avoid in every text of their language."""
    avoided = _avoided(library)
    for entry in library.entries:
        if entry.kind != TERM and entry.language in avoided:
            for run, (start, end, instead) in _found(entry, avoided[entry.language]):
                yield _tell(run.place(start, end), run.text[start:end], instead)
    for scalars in signless_scalars(library).values():
        for one in scalars:
            if one.entry.kind != TERM and one.entry.language in avoided and one.name != _FOR_SEARCH:
                for start, end, instead in _unquoted(one.value.text, avoided[one.entry.language]):
                    yield _tell(one.value.location, one.value.text[start:end], instead)


def _tell(place: Location, word: str, instead: str) -> Diagnostic:
    return RULE.at(
        place,
        f"“{' '.join(word.split())}” is a word to avoid",
        f"please say “{instead}”, or put it in quotation marks if it is quoted",
    )


class _AsWritten:
    """Finds words as the glossary has them."""

    def __init__(self, instead: Mapping[str, str]) -> None:
        self._instead = instead
        every = "|".join(map(_ways, sorted(instead, key=lambda one: (-len(one), one))))
        self._pattern = re.compile(rf"(?<![\w-])(?:{every})(?![\w-])", re.IGNORECASE)

    def find(self, text: str) -> Iterator[_Span]:
        for match in self._pattern.finditer(text):
            yield *match.span(), self._instead[_plain(match[0])]


class _InForms:
    """Finds words in all their forms, where these are known."""

    def __init__(self, instead: Mapping[str, str], language: str) -> None:
        self._finder = FormFinder((Name(word, term) for word, term in instead.items()), language)

    def find(self, text: str) -> Iterator[_Span]:
        for use in self._finder.find(text):
            yield use.start, use.end, use.names


@once_per_library
def _avoided(library: Library) -> Mapping[str, _Avoided]:
    """Give the words to avoid of each language that has some."""
    found: dict[str, _Avoided] = {}
    for language, terms in terms_by_language(library).items():
        avoided = tuple((word, term.name) for term in terms.values() for word in term.avoided)
        if avoided:
            found[language] = _words(avoided, language)
    return found


@lru_cache(maxsize=32)
def _words(avoided: tuple[tuple[str, str], ...], language: str) -> _Avoided:
    """Give the same object for the same glossary, so that what was found with it counts again."""
    if has_forms(language):
        return _InForms(dict(avoided), language)
    return _AsWritten({_plain(word): name for word, name in avoided})


def _plain(word: str) -> str:
    return " ".join(word.casefold().replace("’", "'").split())


def _ways(word: str) -> str:
    """Find a word with either apostrophe, also over a line's end."""
    return re.escape(word).replace("'", "['’]").replace(r"\ ", r"\s+")


@once_for_the_same
def _found(entry: Entry, avoided: _Avoided) -> Iterator[tuple[TypedRun, _Span]]:
    for run in runs_with(entry, lambda text: any(avoided.find(text))):
        if isinstance(run.body, FieldMarkdown) and run.body.field == _FOR_SEARCH:
            continue
        for span in _unquoted(run.text, avoided):
            yield run, span


def _unquoted(text: str, avoided: _Avoided) -> Iterator[_Span]:
    """Give the spans of words that do not stand in quotation marks."""
    quoted: list[tuple[int, int]] | None = None
    for start, end, instead in avoided.find(text):
        if quoted is None:
            quoted = [match.span() for match in _QUOTED.finditer(text)]
        if not any(first <= start and end <= last for first, last in quoted):
            yield start, end, instead
