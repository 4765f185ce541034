"""The glossary: all terms in the order of the language, under their letters.

Each letter is folded, and opens by itself where a link, the search of the browser or the printer needs
what is in it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

from fieldguide.content.references import read_citation
from fieldguide.content.terms import read_term
from fieldguide.model import LocalisedEntry, text_of
from fieldguide.render.api import (
    CitationMark,
    KindPages,
    Link,
    PageScope,
    Phrase,
    TemplateFolder,
    field_label,
    first_letter,
    language_name,
    sort_key,
    write_source_list,
    written_phrase,
)

TEMPLATES = TemplateFolder(__file__)


@dataclass(frozen=True, slots=True)
class ListedTerm:
    """A term as the glossary shows it."""

    id: str
    term: Phrase
    acronym: str
    definition: Phrase
    marks: tuple[CitationMark, ...]
    see: Link | None
    variants: tuple[Phrase, ...]
    avoid: tuple[Phrase, ...]


@dataclass(frozen=True, slots=True)
class Letter:
    """The terms under one letter; `span` names the first and the last."""

    name: str
    span: str
    terms: tuple[ListedTerm, ...]


def write_glossary(scope: PageScope, terms: Sequence[LocalisedEntry]) -> Iterator[str]:
    """Give the letters, the terms under each, and what they cite."""
    code = scope.site.language.code
    ordered = sorted(terms, key=lambda term: (sort_key(term.title, code), term.id))
    own = [term for term in ordered if not scope.site.title(term).foreign]
    labels = {name: field_label(scope.site, name) for name in ("variants", "avoid", "see")}
    letters = [_letter(scope, letter, tuple(found)) for letter, found in _by_letter(own, code)]
    for language, found in _foreign(scope, ordered).items():
        title = scope.site.words("list.only_in", language=language_name(language, code), count=len(found))
        letters.append(Letter(title, "", tuple(_listed(scope, term) for term in found)))
    yield TEMPLATES.render(scope, "glossary", letters=letters, labels=labels)
    yield from write_source_list(scope, folded=True)


def _by_letter(terms: Sequence[LocalisedEntry], code: str) -> Iterator[tuple[str, Iterator[LocalisedEntry]]]:
    return groupby(terms, key=lambda term: first_letter(term.title, code))


def _letter(scope: PageScope, letter: str, found: Sequence[LocalisedEntry]) -> Letter:
    listed = tuple(_listed(scope, term) for term in found)
    ends = dict.fromkeys(one.term.text for one in (listed[0], listed[-1]))
    return Letter(letter or scope.site.words("glossary.other"), " – ".join(ends), listed)


def _foreign(scope: PageScope, terms: Sequence[LocalisedEntry]) -> Mapping[str, Sequence[LocalisedEntry]]:
    """Give the terms that are not in the reader's language, by theirs."""
    found: dict[str, list[LocalisedEntry]] = {}
    for term in terms:
        title = scope.site.title(term)
        if title.foreign:
            found.setdefault(title.language, []).append(term)
    return found


def _listed(scope: PageScope, entry: LocalisedEntry) -> ListedTerm:
    term = read_term(entry.fields)
    parts = (part for text in term.sources for part in read_citation(text))
    marks = (scope.mark(part) for part in parts)
    see = scope.links((term.see,))
    return ListedTerm(
        f"term-{entry.source.slug}",
        scope.site.title(entry),
        text_of(term.acronym),
        written_phrase(scope, term.definition),
        tuple(mark for mark in marks if mark is not None),
        see[0] if see else None,
        tuple(map(scope.site.written, term.variants)),
        tuple(map(scope.site.written, term.avoid)),
    )


PAGES = KindPages(list=write_glossary, cited=tuple, components=(Path(__file__).parent,))
