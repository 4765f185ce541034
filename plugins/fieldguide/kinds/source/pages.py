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
    choice_order,
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
    languages: tuple[str, ...]
    note: Phrase
    cited_by: tuple[LinkGroup, ...]


def write_sources(scope: PageScope, sources: Sequence[LocalisedEntry]) -> Iterator[str]:
    """Give the sources by what they are, folded, each by author and year.

    A folded part opens by itself where a link or the search of the browser needs what is in it.
    """
    ordered = sorted(sources, key=_author_and_year)
    by_type: dict[str, list[SourceOnPage]] = {}
    for source in ordered:
        by_type.setdefault(read_source(source.fields).type, []).append(_source(scope, source))
    types = sorted(by_type, key=lambda type: (choice_order(scope.site, "source_type", type), type))
    groups = tuple((_type_name(scope, type), tuple(by_type[type])) for type in types)
    yield TEMPLATES.render(scope, "sources_page", groups=groups)


def _type_name(scope: PageScope, type: str) -> Phrase:
    label = choice_label(scope.site, "source_type", type)
    return scope.site.phrase(begin_upper(label.text), label.language)


def _author_and_year(entry: LocalisedEntry) -> tuple[str, str]:
    source = read_source(entry.fields)
    return sort_key(source.author, "en"), source.year


def _source(scope: PageScope, entry: LocalisedEntry) -> SourceOnPage:
    site = scope.site
    source = read_source(entry.fields)
    return SourceOnPage(
        f"source-{entry.source.slug}",
        make_reference(site, entry),
        tuple(language_name(tag, site.language.code) for tag in source.languages),
        site.written(source.note),
        group_by_kind(scope, site.citing.get(entry.source.slug, ())),
    )


PAGES = KindPages(list=write_sources, components=(Path(__file__).parent,))
