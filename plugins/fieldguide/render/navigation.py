"""The parts of the site, and the way from the home page to each page."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from fieldguide.content.site_paths import HOME, index_path
from fieldguide.model import Kind, LocalisedEntry, NavigationSection, PageLink

from .context import SiteContext
from .labels import index_title, title_language
from .manual import manual_pages
from .phrase import Phrase
from .sorting import by_title

NEWS = "whats-new.md"

_GROUPS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("start", ("path",)),
    ("understand", ("definition", "form", "crisis", "instrument")),
    ("risks", ("risk", "population", "place", "gap")),
    ("lessons", ("lesson", "action")),
    ("learn", ("module", "unit", "quiz", "role-play")),
    ("toolkit", ("tool", "iec")),
    ("more", ()),
    ("reference", ("term", "source")),
    ("about", ("page", "manual")),
)
"""The sections and their kinds.  Kinds that a project declares are under "more"."""


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
        kind = self.site.kind(entry)
        module = self._module(entry)
        if module is not None:
            index = self.index_link(self.site.kind(module))
            return (self.home, *index, _link(self.site, module))
        return (self.home, *(link for link in self.index_link(kind) if link.path != page))

    def index_link(self, kind: Kind) -> tuple[PageLink, ...]:
        """Give the link to the list of a kind, if it has one."""
        if kind in listed_kinds(self.site):
            return (_index_link(self.site, kind),)
        return ()

    def _module(self, entry: LocalisedEntry) -> LocalisedEntry | None:
        id = self.site.unit_modules.get(entry.id, "")
        if entry.kind == "quiz":
            id = entry.fields.text("module")
        return self.site.entries.get(id)


def listed_kinds(site: SiteContext) -> tuple[Kind, ...]:
    """Give the kinds that have a list: those with entries, and no page of an author in its place.

    The manual always has one, as some of its pages are written by the generator.
    """
    return tuple(
        kind
        for kind in site.settings.kinds
        if index_path(kind)
        and (site.of_kind(kind.name) or kind.name == "manual")
        and f"{kind.name}/index" not in site.entries
    )


def has_news(site: SiteContext) -> bool:
    """Tell whether an entry says when it was added or changed."""
    return any(entry.fields.text("added") or entry.fields.keyed("changes") for entry in site.entries.values())


def make_navigation(site: SiteContext) -> Navigation:
    """Give the sections of a site; one without pages is left out."""
    grouped = {name for _, names in _GROUPS for name in names}
    declared = tuple(kind.name for kind in site.settings.kinds if kind.name not in grouped)
    sections: list[NavigationSection] = []
    by_page: dict[str, str] = {}
    for name, kinds in _GROUPS:
        found: dict[str, PageLink] = {}
        for page in _pages(site, kinds or declared):
            found.setdefault(page.path, page)
        pages = tuple(found.values())
        if pages:
            sections.append(NavigationSection(site.words(f"section.{name}"), pages[0].path, pages))
            by_page |= {page.path: pages[0].path for page in pages}
    return Navigation(site, tuple(sections), PageLink(site.words("page.home"), HOME), by_page)


def _pages(site: SiteContext, kinds: tuple[str, ...]) -> Iterator[PageLink]:
    listed = listed_kinds(site)
    for name in kinds:
        kind = site.settings.kind(name)
        if kind is None or kind.is_unit:
            continue
        if kind in listed:
            yield _index_link(site, kind)
        if not kind.holds_many:
            list_path = index_path(kind) if kind in listed else ""
            yield from (replace(link, list=list_path) for link in _entries(site, name))
        if name == "path" and has_news(site):
            yield PageLink(site.words("news.title"), NEWS)
        if name == "manual":
            for page in manual_pages(site):
                title = site.phrase(page.title, site.source_code)
                yield replace(_page_link(title, page.path), list=index_path(kind))


def _entries(site: SiteContext, kind: str) -> Iterator[PageLink]:
    for entry in by_title(site.of_kind(kind), site.language.code):
        if site.page_of(entry)[0] == HOME:
            continue
        yield _link(site, entry)
        if kind == "module":
            parts = (*(text.text for text in entry.fields.texts("units")), entry.fields.text("quiz"))
            yield from (_link(site, site.entries[id]) for id in parts if id in site.entries)


def _link(site: SiteContext, entry: LocalisedEntry) -> PageLink:
    return _page_link(site.title(entry), site.page_of(entry)[0])


def _index_link(site: SiteContext, kind: Kind) -> PageLink:
    return _page_link(site.phrase(index_title(site, kind), title_language(site, kind)), index_path(kind))


def _page_link(title: Phrase, path: str) -> PageLink:
    if not title.foreign:
        return PageLink(title.text, path)
    return PageLink(title.text, path, language=title.language, direction=title.direction)
