"""The glossary: all terms in the order of the language, under their letters."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
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
    heading,
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


def write_glossary(scope: PageScope, terms: Sequence[LocalisedEntry]) -> Iterator[str]:
    """Give the letters, the terms under each, and what they cite."""
    code = scope.site.language.code
    ordered = sorted(terms, key=lambda term: (sort_key(term.title, code), term.id))
    groups = [
        (letter, tuple(found))
        for letter, found in groupby(ordered, key=lambda term: first_letter(term.title, code))
    ]
    names = tuple(letter or scope.site.words("glossary.other") for letter, _ in groups)
    yield TEMPLATES.render(scope, "letters", letters=names)
    labels = {name: field_label(scope.site, name) for name in ("variants", "avoid", "see")}
    for number, (name, (_, found)) in enumerate(zip(names, groups, strict=True), start=1):
        yield heading(scope, name, f"letter-{number}")
        listed = tuple(_listed(scope, term) for term in found)
        yield TEMPLATES.render(scope, "glossary", terms=listed, labels=labels)
    yield from write_source_list(scope)


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
