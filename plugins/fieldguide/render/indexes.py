"""The pages that list all entries of a kind."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

from fieldguide.content.references import field_citations
from fieldguide.content.site_paths import index_path
from fieldguide.model import Kind, LocalisedEntry, RenderedPage

from .action_index import write_actions
from .citations import CitationNumbers
from .context import SiteContext
from .entry_list import ListedEntry, count_words, list_entry, sort_entries, write_list
from .filters import write_filter
from .gap_index import write_gaps
from .gap_tables import sort_shares
from .glossary import write_glossary
from .labels import index_title, kind_about
from .lesson_index import write_lessons
from .listing import make_listing
from .manual import manual_pages
from .matrix import write_matrix
from .navigation import Navigation
from .page_scope import Link, PageScope
from .sources_page import write_sources

Write = Callable[[PageScope, Sequence[LocalisedEntry]], Iterator[str]]

_LIST = "fg-entries"
_TABLE = "fg-table"


def write_index(site: SiteContext, kind: Kind, navigation: Navigation) -> RenderedPage:
    """Write the list of a kind."""
    entries = site.of_kind(kind.name)
    scope = PageScope(site, index_path(kind))
    entries = sort_entries(scope, entries)
    citing = _CITING.get(kind.name)
    if citing is not None:
        cited = (part for entry in citing(entries) for part in field_citations(entry.source, kind))
        known = (source.source.slug for source in site.of_kind("source"))
        scope = PageScope(site, index_path(kind), CitationNumbers.of(cited, known))
    write = _WRITERS.get(kind.name, _write_plain)
    count = len(entries) + (len(manual_pages(site)) if kind.name == "manual" else 0)
    parts = (scope.render("count", count=count_words(scope, kind.name, count)), *write(scope, entries))
    return make_listing(
        scope, navigation, index_title(site, kind), kind_about(site, kind), parts, entries, kind.name
    )


def _write_plain(scope: PageScope, entries: Sequence[LocalisedEntry]) -> Iterator[str]:
    if entries:
        yield write_filter(scope, scope.site.kind(entries[0]), entries, _LIST)
    yield write_list(scope, [list_entry(scope, entry) for entry in entries], _LIST)


def _write_risks(scope: PageScope, entries: Sequence[LocalisedEntry]) -> Iterator[str]:
    matrix = tuple(write_matrix(scope, entries, _TABLE))
    if not matrix:
        yield from _write_plain(scope, entries)
        return
    yield from matrix
    yield write_list(scope, [list_entry(scope, entry, filtered=False, keyed=True) for entry in entries])


def _write_manual(scope: PageScope, entries: Sequence[LocalisedEntry]) -> Iterator[str]:
    listed = [list_entry(scope, entry, filtered=False) for entry in entries]
    code = scope.site.source_code
    for page in manual_pages(scope.site):
        link = Link(scope.site.phrase(page.title, code), scope.page_href(page.path))
        listed.append(ListedEntry(link, scope.site.phrase(page.summary, code), ()))
    yield write_list(scope, listed)


_WRITERS: Mapping[str, Write] = {
    "risk": _write_risks,
    "action": write_actions,
    "gap": write_gaps,
    "lesson": write_lessons,
    "term": write_glossary,
    "source": write_sources,
    "manual": _write_manual,
}

# The lists that show sources, and the entries whose sources they show, in the order they are shown.
_CITING: Mapping[str, Callable[[Sequence[LocalisedEntry]], Sequence[LocalisedEntry]]] = {
    "term": tuple,
    "gap": sort_shares,
}
