"""The parts of the site, and the way from the home page to each page."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from fieldguide.content.doors import DOOR, Door, in_door_order, read_door
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
        links = (*self.way_to(page), *index, *(_link(self.site, one) for one in wholes))
        return tuple(link for link in links if link.path != page)

    def link(self, entry: LocalisedEntry) -> PageLink:
        """Give the link to an entry."""
        return _link(self.site, entry)

    def way_to(self, page: str) -> tuple[PageLink, ...]:
        """Give the home page, and the door that a page is behind, if it is behind any but itself."""
        path = self.section_of(page)
        doors = (one for one in self.sections if one.path == path and one.is_door and path != page)
        return (self.home, *(PageLink(one.title, one.path, "", one.language, one.direction) for one in doors))

    def index_link(self, kind: Kind) -> tuple[PageLink, ...]:
        """Give the link to the list of a kind, if it has one."""
        if kind in self.site.listed_kinds:
            return (_index_link(self.site, kind),)
        return ()


def has_news(site: SiteContext) -> bool:
    """Tell whether an entry says when it was added or changed."""
    return any(read_page_facts(entry.fields).is_told for entry in site.entries.values())


def make_navigation(site: SiteContext) -> Navigation:
    """Give the sections of a site: its doors, then what is behind none; one without pages is left out."""
    doors = in_door_order(site.of_kind(DOOR))
    behind = [read_door(door.source.fields) for door in doors]
    taken = frozenset(name for door in behind for group in door.groups for name in group.lists)
    sections: list[NavigationSection] = []
    by_page: dict[str, str] = {}
    for door, facts in zip(doors, behind, strict=True):
        link = _link(site, door)
        news = (PageLink(site.words("news.title"), NEWS),) if door is doors[-1] and has_news(site) else ()
        pages = _distinct((link, *_behind(site, facts), *news))
        sections.append(
            NavigationSection(link.title, link.path, pages, link.language, link.direction, is_door=True)
        )
        by_page |= {page.path: link.path for page in pages if not page.is_listed and page.path not in by_page}
    for group, kinds in _groups(site):
        left = tuple(kind for kind in kinds if kind.name not in taken and kind.name != DOOR)
        pages = tuple(page for page in _distinct(_pages(site, group, left)) if page.path not in by_page)
        if pages:
            sections.append(NavigationSection(site.words(f"section.{group.name}"), pages[0].path, pages))
    for section in sections:
        # Who is named at a door is behind that one, and not where the list of its kind is.
        by_page |= {page.path: section.path for page in section.pages if page.path not in by_page}
    return Navigation(site, tuple(sections), PageLink(site.words("page.home"), HOME), by_page)


def _distinct(pages: Iterable[PageLink]) -> tuple[PageLink, ...]:
    """Give each page once, or twice where it is in a list and also named by itself."""
    found: dict[tuple[str, bool], PageLink] = {}
    for page in pages:
        found.setdefault((page.path, page.is_listed), page)
    return tuple(found.values())


def _behind(site: SiteContext, door: Door) -> Iterator[PageLink]:
    kinds = {kind.name: kind for kind in site.settings.kinds}
    for group in door.groups:
        for name in group.lists:
            if name in kinds:
                yield from _kind_pages(site, kinds[name])
        for id in group.pages:
            entry = site.entries.get(id.partition("#")[0])
            if entry is not None and not site.kind(entry).holds_many:
                yield replace(_link(site, entry), group=group.key)


def _groups(site: SiteContext) -> Iterator[tuple[MenuGroup, tuple[Kind, ...]]]:
    """Give the parts of the menu in their order, each with its kinds in theirs."""
    groups = {kind.menu.name: kind.menu for kind in site.settings.kinds} | {START.name: START}
    for group in sorted(groups.values(), key=lambda one: (one.order, one.name)):
        kinds = (kind for kind in site.settings.kinds if kind.menu.name == group.name)
        yield group, tuple(sorted(kinds, key=lambda kind: kind.place_in_menu))


def _pages(site: SiteContext, group: MenuGroup, kinds: tuple[Kind, ...]) -> Iterator[PageLink]:
    for kind in kinds:
        yield from _kind_pages(site, kind)
    if group.news and has_news(site):
        yield PageLink(site.words("news.title"), NEWS)


def _kind_pages(site: SiteContext, kind: Kind) -> Iterator[PageLink]:
    """Give the list of a kind, if it has one, and its pages."""
    if kind.is_unit:
        return
    listed = kind in site.listed_kinds
    if listed:
        yield _index_link(site, kind)
    if not kind.holds_many:
        list_path = index_path(kind) if listed else ""
        yield from (replace(link, list=list_path) for link in _entries(site, kind))
    for page in site.generated_of(kind.name):
        title = site.phrase(page.title, "en")
        yield replace(_page_link(title, page.path), list=index_path(kind) if listed else "")


def _entries(site: SiteContext, kind: Kind) -> Iterator[PageLink]:
    for entry in in_order(kind, site.of_kind(kind.name), site.language.code):
        if site.page_of(entry)[0] == HOME:
            continue
        yield _link(site, entry)
        yield from (_link(site, part) for part in site.parts_of(entry))


def _link(site: SiteContext, entry: LocalisedEntry) -> PageLink:
    return _page_link(site.title(entry), site.page_of(entry)[0])


def _index_link(site: SiteContext, kind: Kind) -> PageLink:
    title = site.phrase(index_title(site, kind), title_language(site, kind))
    return replace(_page_link(title, index_path(kind)), list=index_path(kind))


def _page_link(title: Phrase, path: str) -> PageLink:
    if not title.foreign:
        return PageLink(title.text, path)
    return PageLink(title.text, path, language=title.language, direction=title.direction)
