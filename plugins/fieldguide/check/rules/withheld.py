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
from collections.abc import Iterable, Iterator
from functools import lru_cache

from fieldguide.model import Diagnostic, Library, Location, declare_rule

from ..scalars import all_scalars

RULE = declare_rule("FG505", "withheld", __doc__)

# A name begins with a capital, where the script has them: most words need no fingerprint.
_LETTER = r"[^\W\d_]"
_WORD = rf"{_LETTER}++(?:[-'’]{_LETTER}++)*"
_BEGINNING = rf"[^\W\d_a-zß-öø-ÿ](?<!{_LETTER}{_LETTER})(?<!{_LETTER}[-'’]{_LETTER})"
_NAMES = re.compile(
    rf"({_BEGINNING}{_LETTER}*+(?:[-'’]{_LETTER}++)*)(?=(?:[\W\d_]++({_WORD})(?:[\W\d_]++({_WORD}))?)?)"
)
_FINGERPRINT = "sha256:"
_MOST_REMEMBERED = 1 << 16
_MOST_TEXTS = 50_000


def check(library: Library) -> Iterator[Diagnostic]:
    """Look for withheld words in all texts and fields, whoever may read them."""
    withheld = library.settings.withheld
    if not withheld:
        return
    words = (one for one in withheld if not one.startswith(_FINGERPRINT) and one.strip())
    plain = tuple((one.split()[0].lower(), _pattern(one)) for one in words)
    hidden = frozenset(
        bytes.fromhex(one[len(_FINGERPRINT) :]) for one in withheld if one.startswith(_FINGERPRINT)
    )
    bodies = [entry.body for entry in library.entries if entry.body is not None]
    scalars = all_scalars(library)
    # The same texts stand in several places, and a preview asks again about texts that are clean.
    clean = _clean_texts(withheld)
    every = (*(one.text for one in bodies), *(one.value.typed for one in scalars))
    texts = dict.fromkeys(text for text in every if text not in clean)
    # Where a name is, is looked for only if there is one: mostly, there is none in any text.
    if hidden.isdisjoint(_fingerprints(texts) if hidden else ()):
        hidden = frozenset()
    suspect = {text for text in texts if hidden or _holds(text, plain)}
    if len(clean) > _MOST_TEXTS:
        clean.clear()
    clean.update(texts.keys() - suspect)
    for body in bodies:
        if body.text in suspect:
            for start, end in _find(body.text, plain, hidden):
                yield _report(body.place(start, end), body.text[start:end])
    for scalar in scalars:
        if scalar.value.typed in suspect:
            for start, end in _find(scalar.value.typed, plain, hidden):
                yield _report(scalar.value.location, scalar.value.typed[start:end])


@lru_cache(maxsize=1)
def _clean_texts(withheld: tuple[str, ...]) -> set[str]:
    """Give the texts in which nothing of what is withheld was found, to be added to."""
    return set()


class _Spoken(dict[str, bytes]):
    """Words as they are hashed."""

    def __missing__(self, word: str) -> bytes:
        found = self[word] = _spoken(word)
        return found


def _fingerprints(texts: Iterable[str]) -> Iterator[bytes]:
    """Give the fingerprint of all that may be a name, mostly once."""
    spoken = _Spoken()
    names: set[bytes] = set()
    for text in texts:
        for first, second, third in _NAMES.findall(text):
            names.add(one := spoken[first])
            if second:
                names.add(two := one + b" " + spoken[second])
                if third:
                    names.add(two + b" " + spoken[third])
        if len(names) > _MOST_REMEMBERED:
            yield from (hashlib.sha256(name).digest() for name in names)
            names.clear()
            spoken.clear()
    yield from (hashlib.sha256(name).digest() for name in names)


def _spoken(words: str) -> bytes:
    return (words if words.isascii() else unicodedata.normalize("NFC", words)).lower().encode()


def _holds(text: str, plain: tuple[tuple[str, re.Pattern[str]], ...]) -> bool:
    lower = text.lower()
    return any(first in lower for first, _ in plain)


def _pattern(words: str) -> re.Pattern[str]:
    """Find words as a whole, whatever their letters' case and wherever a line ends in them."""
    parts = r"\s+".join(re.escape(part) for part in words.split())
    return re.compile(rf"(?<!\w){parts}(?!\w)", re.IGNORECASE)


def _find(
    text: str, plain: tuple[tuple[str, re.Pattern[str]], ...], hidden: frozenset[bytes]
) -> Iterator[tuple[int, int]]:
    lower = text.lower()
    for first, pattern in plain:
        if first in lower:
            yield from (match.span() for match in pattern.finditer(text))
    if hidden:
        yield from _find_hidden(text, hidden)


def _find_hidden(text: str, hidden: frozenset[bytes]) -> Iterator[tuple[int, int]]:
    end = 0
    for match in _NAMES.finditer(text):
        if match.start() < end:
            continue
        phrase = ""
        for number, word in enumerate(match.groups(), start=1):
            if word is None:
                break
            phrase = f"{phrase} {word}" if phrase else word
            if hashlib.sha256(_spoken(phrase)).digest() in hidden:
                end = match.end(number)
                yield match.start(), end
                break


def _report(place: Location, found: str) -> Diagnostic:
    words = " ".join(found.split())
    return RULE.at(
        place, f"`{words}` is withheld", "please take it out; name the function, not the person or system"
    )
