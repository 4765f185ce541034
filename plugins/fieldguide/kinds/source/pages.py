"""The sources: each document, what a reader must know of it, and who cites it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from fieldguide.content.sources import read_source
from fieldguide.model import LocalisedEntry
from fieldguide.render.api import (
    KindPages,
    LinkGroup,
    PageScope,
    Phrase,
    Reference,
    TemplateFolder,
    begin_upper,
    choice_label,
    group_by_kind,
    language_name,
    make_reference,
    sort_key,
)

TEMPLATES = TemplateFolder(__file__)


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
    ordered = sorted(sources, key=_author_and_year)
    yield TEMPLATES.render(scope, "sources_page", sources=tuple(_source(scope, source) for source in ordered))


def _author_and_year(entry: LocalisedEntry) -> tuple[str, str]:
    source = read_source(entry.fields)
    return sort_key(source.author, "en"), source.year


def _source(scope: PageScope, entry: LocalisedEntry) -> SourceOnPage:
    site = scope.site
    source = read_source(entry.fields)
    type = choice_label(site, "source_type", source.type)
    return SourceOnPage(
        f"source-{entry.source.slug}",
        make_reference(site, entry),
        site.phrase(begin_upper(type.text), type.language),
        tuple(language_name(tag, site.language.code) for tag in source.languages),
        site.written(source.note),
        group_by_kind(scope, site.citing.get(entry.source.slug, ())),
    )


PAGES = KindPages(list=write_sources, components=(Path(__file__).parent,))
