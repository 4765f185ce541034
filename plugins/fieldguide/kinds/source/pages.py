"""The sources: each document, what a reader must know of it, and who cites it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

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
    ordered = sorted(
        sources, key=lambda one: (sort_key(one.fields.text("author"), "en"), one.fields.text("year"))
    )
    yield TEMPLATES.render(scope, "sources_page", sources=tuple(_source(scope, source) for source in ordered))


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


PAGES = KindPages(list=write_sources)
