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
from collections.abc import Iterable, Iterator

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


def check(library: Library) -> Iterator[Diagnostic]:
    """Look in every translation for the terms of its source."""
    terms = terms_by_language(library)
    for pair in current_pairs(library):
        known = terms.get(pair.translation.language, {})
        if pair.source.kind == TERM or not known:
            continue
        there: tuple[str, ...] = ()
        if gives_names_only(pair.translation, pair.source):
            said: Iterable[str] = (ours.text for _, ours, _ in pair.texts)
        else:
            said = _all_texts(library, pair.source)
        for id, found in _terms_used(library, said):
            term = known.get(id)
            if term is None:
                continue
            there = there or words_of(_all_texts(library, pair.translation))
            if not term.is_in(there):
                yield RULE.at(
                    pair.translation.location,
                    f"“{found}” of the source is not rendered as “{term.name}”",
                    "please use the word of the glossary, or add the other one to its variants",
                    tuple(_uses(library, pair.source, found)),
                )


def _terms_used(library: Library, texts: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Give the id of each term that texts of the source language use, and the name that they use."""
    every = _source_names(library)
    if every is None:
        return
    pattern, ids = every
    seen: set[str] = set()
    plain = (match[1] for text in texts for match in pattern.finditer(text))
    for name in plain:
        id = ids[name.casefold()]
        if id not in seen:
            seen.add(id)
            yield id, name


@once_per_library
def _source_names(library: Library) -> tuple[re.Pattern[str], dict[str, str]] | None:
    """Give a pattern of all names of terms in the source language, and whose each is; None without terms."""
    ids: dict[str, str] = {}
    for entry in library.sources(TERM):
        term = read_term(entry.fields)
        for name in (term.term, *term.variants):
            if name is not None and (" " in name.text.strip() or len(name.text) >= _LETTERS):
                ids.setdefault(name.text.strip().casefold(), entry.id)
    if not ids:
        return None
    # Longer names first: “national referral mechanism” is no “referral mechanism”.
    every = "|".join(re.escape(name) for name in sorted(ids, key=lambda one: (-len(one), one)))
    return re.compile(rf"(?<![\w-])({every})(?:s|es)?(?![\w-])", re.IGNORECASE), ids


def _all_texts(library: Library, entry: Entry) -> Iterator[str]:
    yield from _texts(entry)
    # What people type for a page is their own in each language.
    yield from (
        one.value.text
        for one in signless_scalars(library).get(entry.path, ())
        if one.entry is entry and one.name != ALSO_CALLED.name
    )


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
