"""The parts of the site, and the way from the home page to each page."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from fieldguide.content.page_facts import read_page_facts
from fieldguide.content.site_paths import HOME, NEWS, index_path
from fieldguide.model import Kind, LocalisedEntry, MenuGroup, NavigationSection, PageLink
from fieldguide.model.showing import START

from ..context.site import SiteContext
from ..language.phrase import Phrase
from ..language.sorting import in_order
from ..parts.labels import index_title, title_language


@dataclass(frozen=True, slots=True)
class Navigation:
    """The sections of a site, and in which of them each page is."""

    site: SiteContext
    sections: tuple[NavigationSection, ...]
    home: PageLink
    _section_by_page: Mapping[str, str]

    def section_of(self, page: str) -> str:
        """Give the path of the section a page is in, empty for none."""
        return self._section_by_page.get(page, "")

    def breadcrumbs(self, entry: LocalisedEntry) -> tuple[PageLink, ...]:
        """Give the way from the home page to the parent of an entry's page."""
        page, _ = self.site.page_of(entry)
        if page == HOME:
            return ()
        wholes: list[LocalisedEntry] = []
        whole = self.site.whole_of(entry)
        while whole is not None and whole not in wholes:
            wholes.insert(0, whole)
            whole = self.site.whole_of(whole)
        index = self.index_link(self.site.kind(wholes[0] if wholes else entry))
        links = (*index, *(_link(self.site, one) for one in wholes))
        return (self.home, *(link for link in links if link.path != page))

    def index_link(self, kind: Kind) -> tuple[PageLink, ...]:
        """Give the link to the list of a kind, if it has one."""
        if kind in self.site.listed_kinds:
            return (_index_link(self.site, kind),)
        return ()


def has_news(site: SiteContext) -> bool:
    """Tell whether an entry says when it was added or changed."""
    return any(read_page_facts(entry.fields).is_told for entry in site.entries.values())


def make_navigation(site: SiteContext) -> Navigation:
    """Give the sections of a site; one without pages is left out."""
    sections: list[NavigationSection] = []
    by_page: dict[str, str] = {}
    for group, kinds in _groups(site):
        found: dict[str, PageLink] = {}
        for page in _pages(site, group, kinds):
            found.setdefault(page.path, page)
        pages = tuple(found.values())
        if pages:
            sections.append(NavigationSection(site.words(f"section.{group.name}"), pages[0].path, pages))
            by_page |= {page.path: pages[0].path for page in pages}
    return Navigation(site, tuple(sections), PageLink(site.words("page.home"), HOME), by_page)


def _groups(site: SiteContext) -> Iterator[tuple[MenuGroup, tuple[Kind, ...]]]:
    """Give the parts of the menu in their order, each with its kinds in theirs."""
    groups = {kind.menu.name: kind.menu for kind in site.settings.kinds} | {START.name: START}
    for group in sorted(groups.values(), key=lambda one: (one.order, one.name)):
        kinds = (kind for kind in site.settings.kinds if kind.menu.name == group.name)
        yield group, tuple(sorted(kinds, key=lambda kind: kind.place_in_menu))


def _pages(site: SiteContext, group: MenuGroup, kinds: tuple[Kind, ...]) -> Iterator[PageLink]:
    listed = site.listed_kinds
    for kind in kinds:
        if kind.is_unit:
            continue
        if kind in listed:
            yield _index_link(site, kind)
        if not kind.holds_many:
            list_path = index_path(kind) if kind in listed else ""
            yield from (replace(link, list=list_path) for link in _entries(site, kind))
        for page in site.generated_of(kind.name):
            title = site.phrase(page.title, "en")
            yield replace(_page_link(title, page.path), list=index_path(kind) if kind in listed else "")
    if group.news and has_news(site):
        yield PageLink(site.words("news.title"), NEWS)


def _entries(site: SiteContext, kind: Kind) -> Iterator[PageLink]:
    for entry in in_order(kind, site.of_kind(kind.name), site.language.code):
        if site.page_of(entry)[0] == HOME:
            continue
        yield _link(site, entry)
        yield from (_link(site, part) for part in site.parts_of(entry))


def _link(site: SiteContext, entry: LocalisedEntry) -> PageLink:
    return _page_link(site.title(entry), site.page_of(entry)[0])


def _index_link(site: SiteContext, kind: Kind) -> PageLink:
    return _page_link(site.phrase(index_title(site, kind), title_language(site, kind)), index_path(kind))


def _page_link(title: Phrase, path: str) -> PageLink:
    if not title.foreign:
        return PageLink(title.text, path)
    return PageLink(title.text, path, language=title.language, direction=title.direction)
