"""Render the definitions of the terms that a page uses."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from markupsafe import Markup

from fieldguide.content.terms import read_term
from fieldguide.model import Language, LocalisedEntry, text_of

from ...language.words import Words
from ..markup import foreign_language, render_template


@dataclass(frozen=True, slots=True)
class Definition:
    """A glossary term as it is shown where it is used."""

    slug: str
    term: str
    acronym: str
    text: str
    foreign: Language | None


def render_terms(terms: Sequence[LocalisedEntry], words: Words) -> str:
    """Give the definitions for the end of a page that links to them; empty for none.

    A link that shows one has the class `fg-term` and ends in `#term-<slug>`.
    """
    if not terms:
        return ""
    definitions = tuple(_write(_definition(entry)) for entry in terms)
    return render_template("term", definitions=definitions, words=words)


@lru_cache(maxsize=1 << 12)
def _write(definition: Definition) -> Markup:
    """Write a definition once: it stands on every page that uses the term."""
    return Markup(render_template("term", "definition", definition=definition))


def _definition(entry: LocalisedEntry) -> Definition:
    term = read_term(entry.fields)
    return Definition(
        slug=entry.source.slug,
        term=text_of(term.term),
        acronym=text_of(term.acronym),
        text=term.definition.text,
        foreign=foreign_language(entry),
    )
