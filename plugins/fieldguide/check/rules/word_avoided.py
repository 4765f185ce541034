"""A text uses a word that the glossary says not to use.

Such words hurt, blame or mislead: "orphans" have parents more often than not, "illegal migrants" are
people.  The glossary names them under `avoid`, with the term to use instead, in each language.  Words in
quotation marks are spoken about, and are not told; nor are words that only the search reads.

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
from dataclasses import dataclass

from fieldguide.content.remember import once_per_library
from fieldguide.content.term_words import terms_by_language
from fieldguide.content.terms import TERM
from fieldguide.model import Diagnostic, Entry, FieldMarkdown, Library, Location, Severity, declare_rule

from ..same_values import once_for_the_same
from ..scalars import signless_scalars
from ..typed_words import TypedRun, runs_with

RULE = declare_rule("FG409", "word-avoided", __doc__, Severity.WARNING)

_QUOTED = re.compile(r"“[^”]*”|«[^»]*»|\"[^\"]*\"|„[^“”]*[“”]")
_FOR_SEARCH = "also_called"


def check(library: Library) -> Iterator[Diagnostic]:
    """Look for the words to avoid in every text of their language."""
    avoided = _avoided(library)
    for entry in library.entries:
        if entry.kind != TERM and entry.language in avoided:
            words = avoided[entry.language]
            for run, start, end in _found(entry, words.pattern):
                yield words.tell(run.place(start, end), run.text[start:end])
    for scalars in signless_scalars(library).values():
        for one in scalars:
            if one.entry.kind != TERM and one.entry.language in avoided and one.name != _FOR_SEARCH:
                words = avoided[one.entry.language]
                for start, end in _unquoted(one.value.text, words.pattern):
                    yield words.tell(one.value.location, one.value.text[start:end])


@dataclass(frozen=True, slots=True)
class _Avoided:
    """The words to avoid in a language, and what to say instead of each."""

    pattern: re.Pattern[str]
    instead: Mapping[str, str]

    def tell(self, place: Location, word: str) -> Diagnostic:
        return RULE.at(
            place,
            f"“{' '.join(word.split())}” is a word to avoid",
            f"please say “{self.instead[_plain(word)]}”, or put it in quotation marks if it is quoted",
        )


@once_per_library
def _avoided(library: Library) -> Mapping[str, _Avoided]:
    """Give the words to avoid of each language that has some."""
    found: dict[str, _Avoided] = {}
    for language, terms in terms_by_language(library).items():
        instead = {_plain(word): term.name for term in terms.values() for word in term.avoided}
        if instead:
            every = "|".join(map(_ways, sorted(instead, key=lambda one: (-len(one), one))))
            pattern = re.compile(rf"(?<![\w-])(?:{every})(?![\w-])", re.IGNORECASE)
            found[language] = _Avoided(pattern, instead)
    return found


def _plain(word: str) -> str:
    return " ".join(word.casefold().replace("’", "'").split())


def _ways(word: str) -> str:
    """Find a word with either apostrophe, also over a line's end."""
    return re.escape(word).replace("'", "['’]").replace(r"\ ", r"\s+")


@once_for_the_same
def _found(entry: Entry, pattern: re.Pattern[str]) -> Iterator[tuple[TypedRun, int, int]]:
    for run in runs_with(entry, lambda text: pattern.search(text) is not None):
        if isinstance(run.body, FieldMarkdown) and run.body.field == _FOR_SEARCH:
            continue
        for start, end in _unquoted(run.text, pattern):
            yield run, start, end


def _unquoted(text: str, pattern: re.Pattern[str]) -> Iterator[tuple[int, int]]:
    """Give the spans of words that do not stand in quotation marks."""
    quoted = [match.span() for match in _QUOTED.finditer(text)]
    for match in pattern.finditer(text):
        if not any(start <= match.start() and match.end() <= end for start, end in quoted):
            yield match.span()
