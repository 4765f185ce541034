"""The first page of the site for authors: what is in it, what people wrote first."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from fieldguide.content.site_paths import HOME
from fieldguide.model import Kind, RenderedPage

from ..context.page_scope import Link, PageScope
from ..context.site import SiteContext
from ..lists.entries import ListedEntry, list_entry, sort_entries, write_list
from ..navigation.menu import Navigation
from ..pages.listing import make_listing
from ..parts.sections import heading
from .generated import LANGUAGE


def write_authors_home(site: SiteContext, navigation: Navigation) -> RenderedPage:
    """Write the page; the menu is open on it, as all pages are in one part."""
    scope = PageScope(site, HOME)
    kinds = tuple(kind for kind in site.settings.kinds if kind.for_authors)
    entries = tuple(entry for kind in kinds for entry in site.of_kind(kind.name))
    parts = tuple(part for kind in kinds for part in _lists(scope, kind))
    about = site.words("authors.about")
    page = make_listing(scope, navigation, site.name, about, parts, entries, None)
    section = navigation.sections[0].path if navigation.sections else ""
    return replace(page, kind="page", section=section, breadcrumbs=(), structured_data="")


def _lists(scope: PageScope, kind: Kind) -> Iterator[str]:
    """Give a list of what authors wrote of a kind, and one of its pages that the program writes."""
    site = scope.site
    written = sort_entries(scope, site.of_kind(kind.name))
    if written:
        yield heading(scope, site.words("authors.written"), f"written-{kind.name}")
        yield write_list(scope, [list_entry(scope, entry, filtered=False) for entry in written])
    made = []
    for page in site.generated_of(kind.name):
        link = Link(site.phrase(page.title, LANGUAGE), scope.page_href(page.path))
        made.append(ListedEntry(link, site.phrase(page.summary, LANGUAGE), ()))
    if made:
        yield heading(scope, site.words("authors.made"), f"made-{kind.name}")
        yield write_list(scope, made)
