"""A text holds what the project has decided never to publish.

Names of staff and of internal systems slip in from the documents that a text draws on.  The
configuration lists them under `withheld`: words as they are, or the fingerprint of words that
must not be read there, such as a person's name.  A fingerprint is `sha256:` and the SHA-256, in
hexadecimal, of one to three words in lower case with one space between them.  It finds words
that begin with a capital.  It keeps a name from being read, not from being guessed.

Please take the words out: name the function, not the person, and describe what a system is for.

```yaml
withheld:
  - intranet.agency.example
  - sha256:8bd84de8...   # the fingerprint of a name, 64 digits
```
```markdown
Ask Jane Doe on intranet.agency.example.      <!-- wrong -->
Ask the protection focal point of the office. <!-- right -->
```
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Iterator, Sequence
from functools import lru_cache

from fieldguide.model import Diagnostic, Library, Location, declare_rule

from ..scalars import all_scalars
from ..text_places import place_in_text

RULE = declare_rule("FG505", "withheld", __doc__)

# A name begins with a capital, where the script has them: most words need no fingerprint.
_LETTER = r"[^\W\d_]"
_WORD = rf"{_LETTER}+(?:[-'’]{_LETTER}+)*"
_NAME = re.compile(rf"[^\W\d_a-zß-öø-ÿ](?<!{_LETTER}{_LETTER})(?<!{_LETTER}[-'’]{_LETTER})")
_THREE_WORDS = re.compile(rf"({_WORD})(?:[\W\d_]+({_WORD})(?:[\W\d_]+({_WORD}))?)?")
_FINGERPRINT = "sha256:"
_MOST_REMEMBERED = 8000
_MOST_TEXTS = 50_000


def check(library: Library) -> Iterator[Diagnostic]:
    """Look for withheld words in all texts and fields, whoever may read them."""
    if not library.settings.withheld:
        return
    finder = _finder(library.settings.withheld)
    for entry in library.entries:
        if entry.body is not None:
            for start, end in finder.find(entry.body.text):
                yield _report(place_in_text(entry.body, start, end), entry.body.text[start:end])
    for scalar in all_scalars(library):
        for start, end in finder.find(scalar.value.typed):
            yield _report(scalar.value.location, scalar.value.typed[start:end])


class _Finder:
    """Finds withheld words in texts; the texts without any are remembered, for previews ask again."""

    def __init__(self, withheld: tuple[str, ...]) -> None:
        words = (one for one in withheld if not one.startswith(_FINGERPRINT) and one.strip())
        self._plain = tuple((one.split()[0].lower(), _pattern(one)) for one in words)
        self._hidden = frozenset(
            bytes.fromhex(one[len(_FINGERPRINT) :]) for one in withheld if one.startswith(_FINGERPRINT)
        )
        # The same words come again and again, mostly soon: each is looked at once.
        self._harmless: set[str] = set()
        self._clean: set[str] = set()

    def find(self, text: str) -> Sequence[tuple[int, int]]:
        """Give where withheld words stand in a text."""
        if text in self._clean:
            return ()
        found = list(_find(text, self._plain, self._hidden, self._harmless))
        if not found:
            if len(self._clean) >= _MOST_TEXTS:
                self._clean.clear()
            self._clean.add(text)
        return found


_finder = lru_cache(maxsize=1)(_Finder)


def _pattern(words: str) -> re.Pattern[str]:
    """Find words as a whole, whatever their letters' case and wherever a line ends in them."""
    parts = r"\s+".join(re.escape(part) for part in words.split())
    return re.compile(rf"(?<!\w){parts}(?!\w)", re.IGNORECASE)


def _find(
    text: str, plain: tuple[tuple[str, re.Pattern[str]], ...], hidden: frozenset[bytes], harmless: set[str]
) -> Iterator[tuple[int, int]]:
    lower = text.lower()
    for first, pattern in plain:
        if first in lower:
            yield from (match.span() for match in pattern.finditer(text))
    if hidden:
        yield from _find_hidden(text, hidden, harmless)


def _find_hidden(text: str, hidden: frozenset[bytes], harmless: set[str]) -> Iterator[tuple[int, int]]:
    end = 0
    for name in _NAME.finditer(text):
        match = _THREE_WORDS.match(text, name.start())
        if match is None or match.start() < end:
            continue
        phrase = ""
        for number, word in enumerate(match.groups(), start=1):
            if word is None:
                break
            phrase = f"{phrase} {word}" if phrase else word
            if phrase in harmless:
                continue
            spoken = (phrase if phrase.isascii() else unicodedata.normalize("NFC", phrase)).lower()
            if hashlib.sha256(spoken.encode()).digest() in hidden:
                end = match.end(number)
                yield match.start(), end
                break
            if len(harmless) == _MOST_REMEMBERED:
                harmless.clear()
            harmless.add(phrase)


def _report(place: Location, found: str) -> Diagnostic:
    words = " ".join(found.split())
    return RULE.at(
        place, f"`{words}` is withheld", "please take it out; name the function, not the person or system"
    )
