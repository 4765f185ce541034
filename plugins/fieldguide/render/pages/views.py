"""Further ways to see the list of a kind, such as a map: each is a page, with a switch between them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from fieldguide.content.references import cited_in_fields
from fieldguide.content.site_paths import index_path, view_path
from fieldguide.model import Kind, RenderedPage

from ..context.citations import CitationNumbers
from ..context.page_scope import PageScope
from ..context.site import SiteContext
from ..lists.entries import sort_entries
from ..navigation.menu import Navigation
from .kind_pages import KindPages, ListView
from .listing import make_listing


@dataclass(frozen=True, slots=True)
class ViewLink:
    """One of the ways to see a list; `former` are the ids of its parts when all was one page."""

    title: str
    href: str
    current: bool
    former: tuple[str, ...]


def views_of(site: SiteContext, kind: Kind, pages: KindPages) -> tuple[ListView, ...]:
    """Give the views that a site has of a kind: those with something to show, and no author's page there."""
    entries = site.of_kind(kind.name)
    free = (view for view in pages.views if view.slug not in site.slugs_of(kind.name))
    return tuple(view for view in free if entries and view.there(site, entries))


def write_switch(scope: PageScope, kind: Kind, views: Sequence[ListView]) -> str:
    """Give the switch between the list and its views; nothing where there are none."""
    if not views:
        return ""
    words, path = scope.site.words, scope.path
    listed = index_path(kind)
    links = [ViewLink(words("view.list"), scope.page_href(listed), path == listed, ())]
    for view in views:
        page = view_path(kind, view.slug)
        former = view.former if path == listed else ()
        links.append(ViewLink(words(view.label), scope.page_href(page), path == page, former))
    return scope.render("views", about=words("view.name"), views=links)


def write_view(
    site: SiteContext, kind: Kind, navigation: Navigation, pages: KindPages, view: ListView
) -> RenderedPage:
    """Write one of the views of a kind."""
    path = view_path(kind, view.slug)
    scope = PageScope(site, path)
    entries = sort_entries(scope, site.of_kind(kind.name))
    if view.cited is not None:
        cited = (part for entry in view.cited(entries) for part in cited_in_fields(entry, kind))
        scope = PageScope(site, path, CitationNumbers.of(cited, site.known_sources))
    title, about = site.words(view.title), site.words(view.about)
    parts = (write_switch(scope, kind, views_of(site, kind, pages)), *view.write(scope, entries))
    parents = navigation.index_link(kind)
    page = make_listing(scope, navigation, title, about, parts, entries, kind, parents)
    # The menu shows the reader in the list that this is a view of.
    section = navigation.section_of(index_path(kind))
    way = (*navigation.way_to(index_path(kind)), *parents)
    searched = scope.render("summary", summary=site.phrase(about))
    return replace(page, searched=searched, section=section, breadcrumbs=way)
