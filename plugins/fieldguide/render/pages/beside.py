"""Further pages of an entry, such as the slides of a module: each shows the same in another way."""

from __future__ import annotations

from collections.abc import Iterator

from fieldguide.content.site_paths import path_beside
from fieldguide.model import LocalisedEntry, RenderedPage

from ..context.page_scope import PageScope
from ..context.reads import of_entry
from ..context.site import SiteContext
from ..navigation.menu import Navigation
from ..parts.foot import entry_foot, write_foot
from ..parts.notices import write_notices
from ..parts.sections import write_title
from .joining import join_parts
from .kind_pages import KindPages, PageBeside


def pages_beside(site: SiteContext, entry: LocalisedEntry, pages: KindPages) -> tuple[PageBeside, ...]:
    """Give the further pages that an entry has; other engines get none, for they need our scripts."""
    return () if site.markdown else tuple(one for one in pages.beside if one.there(site, entry))


def beside_path(site: SiteContext, entry: LocalisedEntry, page: PageBeside) -> str:
    """Give the path of a further page of an entry."""
    return path_beside(site.page_of(entry)[0], page.slug)


def write_ways_beside(scope: PageScope, entry: LocalisedEntry, pages: KindPages) -> Iterator[str]:
    """Give the ways from an entry's page to its further pages."""
    found = pages_beside(scope.site, entry, pages)
    if found:
        yield scope.render(
            "ways_beside",
            ways=tuple(
                (scope.site.words(one.label), scope.page_href(beside_path(scope.site, entry, one), one.start))
                for one in found
            ),
        )


def write_beside(
    site: SiteContext, entry: LocalisedEntry, navigation: Navigation, page: PageBeside
) -> RenderedPage:
    """Write a further page of an entry.  It repeats the entry, so the search leaves it out."""
    site.reads.add(of_entry(entry.id))
    scope = PageScope(site, beside_path(site, entry, page))
    title, about = site.title(entry), site.words(page.about)
    content, searched = join_parts(site, _parts(scope, entry, page, about))
    own, _ = site.page_of(entry)
    return RenderedPage(
        path=scope.path,
        title=site.words(page.title, title=title.text),
        description=about,
        content=content,
        searched=searched,
        id=scope.path.removesuffix(".md"),
        kind=entry.kind,
        text_language=entry.text_language.code,
        section=navigation.section_of(own),
        breadcrumbs=(*navigation.breadcrumbs(entry), navigation.link(entry)),
        searchable=False,
        pictogram=site.kind(entry).pictogram,
        family=site.kind(entry).family.value,
    )


def _parts(scope: PageScope, entry: LocalisedEntry, page: PageBeside, about: str) -> Iterator[str]:
    yield write_title(scope, scope.site.title(entry))
    yield from write_notices(scope, entry)
    yield scope.render("summary", summary=scope.site.phrase(about))
    yield from page.write(scope, entry)
    yield write_foot(scope, entry_foot(scope, entry))
