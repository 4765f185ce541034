"""A translation lacks the word of a term that its source uses.

A reader who has learned a word, looks it up in the glossary or searches for it must meet the same word on
every page; two words look like two things.  A treaty's own words cannot be changed for others.

The name of the term, one of its variants or its acronym must stand somewhere in the translation, in any
form.  Only terms that the glossary has in that language are looked for, in translations that do not say
that they are out of date.

Please use the word of the glossary, or add the other word there as a variant of the term.

```yaml
national-referral-mechanism: {term: mecanismo nacional de remisión}   # docs/es/glossary.yml
```

```markdown
A national referral mechanism …      <!-- docs/en/… -->
Un sistema nacional de envío …       <!-- docs/es/…: wrong -->
Un mecanismo nacional de remisión …  <!-- right -->
```
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache

from fieldguide.content.fingerprint import gives_names_only
from fieldguide.content.remember import once_per_library
from fieldguide.content.term_words import terms_by_language, words_of
from fieldguide.content.terms import TERM, read_term
from fieldguide.model import (
    Diagnostic,
    Entry,
    Library,
    Note,
    Severity,
    declare_rule,
    inline_groups,
    plain_text,
)
from fieldguide.model.fields import ALSO_CALLED

from ..same_values import once_for_the_same
from ..scalars import signless_scalars
from ..translations import current_pairs
from ..typed_words import plain_runs

RULE = declare_rule("FG408", "term-not-kept", __doc__, Severity.WARNING)

_LETTERS = 5
"""Names of one word that is shorter are words of every day, too: an act, an aim."""

_START = re.compile(r"(?<![\w-])[\w-]+")
_PLURALS = ("s", "es")


def check(library: Library) -> Iterator[Diagnostic]:
    """Look in every translation for the terms of its source."""
    terms = terms_by_language(library)
    for pair in current_pairs(library):
        known = terms.get(pair.translation.language, {})
        if pair.source.kind == TERM or not known:
            continue
        there: tuple[str, ...] = ()
        names = _source_names(library)
        if gives_names_only(pair.translation, pair.source):
            found_ones = [one for _, ours, _ in pair.texts for one in names.in_text(ours.text)]
        else:
            in_fields = (one for text in _field_texts(library, pair.source) for one in names.in_text(text))
            found_ones = [*_terms_in(pair.source, names), *in_fields]
        first = {id: name for name, id in reversed(found_ones)}
        for id in dict.fromkeys(id for _, id in found_ones):
            found = first[id]
            term = known.get(id)
            if term is None:
                continue
            there = there or words_of(_all_texts(library, pair.translation), term.language)
            if not term.is_in(there):
                yield RULE.at(
                    pair.translation.location,
                    f"“{found}” of the source is not rendered as “{term.name}”",
                    "please use the word of the glossary, or add the other one to its variants",
                    tuple(_uses(library, pair.source, found)),
                )


class _Names:
    """The names of the terms in the source language, found in texts in the singular and the plural."""

    def __init__(self, ids: Mapping[str, str]) -> None:
        self._ids = ids
        # Longer names first: “national referral mechanism” is no “referral mechanism”.
        by_start: dict[str, list[str]] = {}
        for name in sorted(ids, key=lambda one: (-len(one), one)):
            # To try hundreds of names at each word takes a third of a whole check: its first word chooses.
            start = _START.match(name)
            first = start[0] if start is not None else ""
            for ending in ("", *_PLURALS) if first == name else ("",):
                by_start.setdefault(first + ending, []).append(name)
        ending = "|".join(_PLURALS)
        self._patterns = {
            first: re.compile(rf"({'|'.join(map(re.escape, names))})(?:{ending})?(?![\w-])", re.IGNORECASE)
            for first, names in by_start.items()
        }

    def in_text(self, text: str) -> Iterator[tuple[str, str]]:
        """Give each name that a text uses, as it is written there, and the id of its term."""
        end = 0
        for word in _START.finditer(text):
            pattern = self._patterns.get(word[0].casefold())
            found = pattern.match(text, word.start()) if pattern is not None and word.start() >= end else None
            if found is not None:
                end = found.end()
                yield found[1], self._ids[found[1].casefold()]


@once_per_library
def _source_names(library: Library) -> _Names:
    names = (
        (name.text.strip().casefold(), entry.id)
        for entry in library.sources(TERM)
        for term in (read_term(entry.fields),)
        for name in (term.term, *term.variants)
        if name is not None
    )
    return _names(tuple((name, id) for name, id in names if " " in name or len(name) >= _LETTERS))


@lru_cache(maxsize=4)
def _names(names: tuple[tuple[str, str], ...]) -> _Names:
    """Give the same object for the same glossary, so that what was found with it counts again."""
    # The first term that has a name keeps it.
    return _Names(dict(reversed(names)))


@once_for_the_same
def _terms_in(entry: Entry, names: _Names) -> Iterator[tuple[str, str]]:
    """Give the names that the text of a source uses; its translations are asked about the same."""
    return (found for text in _texts(entry) for found in names.in_text(text))


def _field_texts(library: Library, entry: Entry) -> Iterator[str]:
    # What people type for a page is their own in each language.
    return (
        one.value.text
        for one in signless_scalars(library).get(entry.path, ())
        if one.entry is entry and one.name != ALSO_CALLED.name
    )


def _all_texts(library: Library, entry: Entry) -> Iterator[str]:
    yield from _texts(entry)
    yield from _field_texts(library, entry)


@once_for_the_same
def _texts(entry: Entry) -> Iterator[str]:
    """Give what a reader reads of an entry, a text at a time."""
    for text in (*((entry.body,) if entry.body is not None else ()), *entry.field_texts):
        for block in text.all_blocks:
            for group in inline_groups(block):
                yield plain_text(group)


def _uses(library: Library, source: Entry, name: str) -> Iterator[Note]:
    """Tell where a source first uses a name."""
    where = "the source has it here"
    for run in plain_runs(source):
        at = run.text.casefold().find(name.casefold())
        if at >= 0:
            yield Note(where, run.place(at, at + len(name)))
            return
    for one in signless_scalars(library).get(source.path, ()):
        if one.entry is source and name.casefold() in one.value.text.casefold():
            yield Note(where, one.value.location)
            return
