"""Render the definitions of the terms that a page uses."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from fieldguide.model import Language, LocalisedEntry

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
    definitions = tuple(
        Definition(
            slug=term.source.slug,
            term=term.fields.text("term"),
            acronym=term.fields.text("acronym"),
            text=term.fields.text("definition"),
            foreign=foreign_language(term),
        )
        for term in terms
    )
    if not definitions:
        return ""
    return render_template("term", definitions=definitions, words=words)
