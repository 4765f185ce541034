"""The pages that list all entries of a kind."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from fieldguide.content.references import cited_in_fields
from fieldguide.content.site_paths import index_path
from fieldguide.model import Kind, LocalisedEntry, RenderedPage

from ..context.citations import CitationNumbers
from ..context.page_scope import PageScope
from ..context.site import FIRST_PAGE, SiteContext
from ..lists.entries import count_words, list_entry, sort_entries, write_list
from ..lists.filters import write_filter
from ..lists.groups import write_groups
from ..navigation.menu import Navigation
from ..parts.labels import begin_upper, index_title, kind_about
from ..parts.sections import heading
from .kind_pages import KindPages
from .listing import make_listing
from .views import views_of, write_switch

_LIST = "fg-entries"


def write_index(site: SiteContext, kind: Kind, navigation: Navigation, pages: KindPages) -> RenderedPage:
    """Write the list of a kind: its own, or the plain one with its filter."""
    entries = site.of_kind(kind.name)
    scope = PageScope(site, index_path(kind))
    entries = sort_entries(scope, entries)
    if pages.cited is not None:
        cited = (part for entry in pages.cited(entries) for part in cited_in_fields(entry, kind))
        scope = PageScope(site, index_path(kind), CitationNumbers.of(cited, site.known_sources))
    write = pages.list if pages.list is not None else write_plain
    count = len(entries) + len(site.generated_of(kind.name))
    switch = write_switch(scope, kind, views_of(site, kind, pages))
    parts = (
        switch,
        scope.render("count", count=count_words(scope, kind.name, count)),
        *write(scope, entries),
    )
    title, about = index_title(site, kind), kind_about(site, kind)
    page = make_listing(scope, navigation, title, about, parts, entries, kind)
    if kind.holds_many:
        return page
    # What the list says of its entries is found with them; the list itself, by its title and what it is.
    return replace(page, searched=scope.render("summary", summary=site.phrase(about or title)))


def write_plain(scope: PageScope, entries: Sequence[LocalisedEntry]) -> Iterator[str]:
    """Give the list that every kind has: the filter, then each entry with what tells it apart."""
    if not entries:
        yield write_list(scope, [], _LIST)
        return
    kind = scope.site.kind(entries[0])
    yield write_filter(scope, kind, entries, _LIST)
    folders = _folders(kind, entries)
    if len(folders) == 1:
        yield from write_groups(scope, kind, entries, _LIST)
        return
    yield scope.render("open", id=_LIST, group=False)
    for folder, found in folders.items():
        yield scope.render("open", id="", group=True)
        if folder:
            yield heading(scope, _folder_title(scope, kind, folder), f"folder-{folder.replace('/', '-')}")
        yield write_list(scope, [list_entry(scope, entry) for entry in found])
        yield scope.render("close")
    yield scope.render("close")


def _folders(kind: Kind, entries: Sequence[LocalisedEntry]) -> Mapping[str, Sequence[LocalisedEntry]]:
    """Give the entries by the folder inside that of their kind, empty for those in the folder itself."""
    found: dict[str, list[LocalisedEntry]] = {}
    for entry in entries:
        folder = entry.source.slug.rpartition("/")[0] if kind.nested else ""
        found.setdefault(folder, []).append(entry)
    return found


def _folder_title(scope: PageScope, kind: Kind, folder: str) -> str:
    """Give the title of the page that stands for a folder, or the folder's name as words."""
    first = scope.site.entries.get(f"{kind.name}/{folder}/{FIRST_PAGE}")
    if first is not None:
        return scope.site.title(first).text
    return begin_upper(folder.rpartition("/")[2].replace("-", " "))
