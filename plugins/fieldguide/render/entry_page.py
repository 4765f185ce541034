"""The page of one entry, from its title to its foot."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from fieldguide.content.references import field_citations, field_references, text_citations
from fieldguide.content.site_paths import HOME
from fieldguide.model import LocalisedEntry, RenderedPage

from .attachments import write_attachments
from .body import write_body
from .citations import CitationNumbers
from .components import render_terms
from .context import SiteContext
from .crisis_risks import risks_of, write_crisis_risks
from .downloads import write_downloads
from .facts import write_facts
from .foot import entry_foot, write_foot
from .gap_tables import write_gap
from .home import write_doors, write_home_end
from .lesson_head import write_lesson_head
from .navigation import Navigation
from .notices import write_notices
from .page_content import join_parts
from .page_scope import PageScope
from .related import write_related
from .sections import write_sections, write_title
from .source_list import write_source_list
from .structured_data import describe_entry
from .tools import write_path, write_tool, write_tool_end
from .training import (
    module_of,
    write_module_units,
    write_quiz,
    write_unit_aims,
    write_unit_bar,
    write_unit_end,
)

Write = Callable[[PageScope, LocalisedEntry], Iterator[str]]


def _write_page_end(scope: PageScope, entry: LocalisedEntry) -> Iterator[str]:
    if scope.path == HOME:
        yield from write_home_end(scope)
    yield from write_downloads(scope, entry)


def _write_page_start(scope: PageScope, entry: LocalisedEntry) -> Iterator[str]:
    # Before the text: whoever comes to the home page looks for a way in.
    if scope.path == HOME:
        yield from write_doors(scope)


_HEAD: Mapping[str, Write] = {"unit": write_unit_bar}
# In place of the plain list of key facts.
_FACTS: Mapping[str, Write] = {"lesson": write_lesson_head}
_BEFORE: Mapping[str, Write] = {
    "gap": write_gap,
    "page": _write_page_start,
    "path": write_path,
    "tool": write_tool,
    "quiz": write_quiz,
    "unit": write_unit_aims,
}
_AFTER: Mapping[str, Write] = {
    "tool": write_tool_end,
    "crisis": write_crisis_risks,
    "page": _write_page_end,
    "module": write_module_units,
    "unit": write_unit_end,
}


def scope_of(site: SiteContext, entry: LocalisedEntry) -> PageScope:
    """Give the scope of an entry's page, with its sources numbered."""
    page, _ = site.page_of(entry)
    cited = (*field_citations(entry.source, site.kind(entry)), *text_citations(entry.text))
    known = (source.source.slug for source in site.of_kind("source"))
    return PageScope(site, page, CitationNumbers.of(cited, known))


def write_entry(site: SiteContext, entry: LocalisedEntry, navigation: Navigation) -> RenderedPage:
    """Write the page of an entry."""
    scope = scope_of(site, entry)
    content, searched = join_parts(site, _parts(scope, entry))
    return RenderedPage(
        path=scope.path,
        title=site.title(entry).text,
        description=entry.fields.text("summary"),
        content=content,
        searched=searched,
        id=entry.id,
        kind=entry.kind,
        text_language=entry.text_language.code,
        section=navigation.section_of(scope.path),
        breadcrumbs=navigation.breadcrumbs(entry),
        # A reader who searches in one language finds nothing in the words of another, and one who
        # works in the field nothing in what is written for authors.
        searchable=entry.text_language == entry.language and entry.kind != "manual",
        structured_data=describe_entry(scope, entry),
    )


def _parts(scope: PageScope, entry: LocalisedEntry) -> Iterator[str]:
    yield write_title(scope, scope.site.title(entry))
    yield from write_notices(scope, entry)
    yield from _own(_HEAD, scope, entry)
    yield scope.render("summary", summary=scope.site.text(entry, "summary"))
    if entry.kind in _FACTS:
        yield from _own(_FACTS, scope, entry)
    else:
        yield write_facts(scope, entry)
    yield from write_attachments(scope, entry)
    yield from write_sections(scope, entry, before=True)
    yield from _own(_BEFORE, scope, entry)
    body = write_body(scope, entry)
    yield body.content
    yield from write_sections(scope, entry, before=False)
    yield from _own(_AFTER, scope, entry)
    yield from write_related(scope, entry, _named(scope, entry))
    yield from write_source_list(scope)
    terms = (scope.site.entries[f"term/{slug}"] for slug in body.terms)
    yield render_terms(tuple(terms), scope.site.words)
    yield write_foot(scope, entry_foot(scope, entry))


def _own(writers: Mapping[str, Write], scope: PageScope, entry: LocalisedEntry) -> Iterator[str]:
    write = writers.get(entry.kind)
    if write is not None:
        yield from write(scope, entry)


def _named(scope: PageScope, entry: LocalisedEntry) -> frozenset[str]:
    # What refers to the entry and has a place of its own on its page, or is referred to by its facts.
    named = set(field_references(entry.source, scope.site.kind(entry)))
    if entry.kind == "crisis":
        named |= {risk.id for risk, _ in risks_of(scope, entry)}
    module = module_of(scope, entry) if entry.kind == "unit" else None
    if module is not None:
        named.add(module.id)
    return frozenset(named)
