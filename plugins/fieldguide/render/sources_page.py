"""The sources: each document, what a reader must know of it, and who cites it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from fieldguide.model import LocalisedEntry

from .labels import begin_upper, choice_label
from .names import language_name
from .page_scope import PageScope
from .phrase import Phrase
from .related import LinkGroup, group_by_kind
from .sorting import sort_key
from .source_list import Reference, make_reference


@dataclass(frozen=True, slots=True)
class SourceOnPage:
    """A source as its own page shows it."""

    id: str
    reference: Reference
    type: Phrase
    languages: tuple[str, ...]
    note: Phrase
    cited_by: tuple[LinkGroup, ...]


def write_sources(scope: PageScope, sources: Sequence[LocalisedEntry]) -> Iterator[str]:
    """Give the list of all sources, by author and year."""
    ordered = sorted(
        sources, key=lambda one: (sort_key(one.fields.text("author"), "en"), one.fields.text("year"))
    )
    yield scope.render("sources_page", sources=tuple(_source(scope, source) for source in ordered))


def _source(scope: PageScope, source: LocalisedEntry) -> SourceOnPage:
    site = scope.site
    code = site.language.code
    type = choice_label(site, "source_type", source.fields.text("type"))
    return SourceOnPage(
        f"source-{source.source.slug}",
        make_reference(site, source),
        site.phrase(begin_upper(type.text), type.language),
        tuple(language_name(text.text, code) for text in source.fields.texts("languages")),
        site.text(source, "note"),
        group_by_kind(scope, site.citing.get(source.source.slug, ())),
    )
