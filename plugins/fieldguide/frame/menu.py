"""The menu beside a page: the parts of the site, and in the part that the page is in, its neighbours."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from fieldguide.content.site_paths import html_path
from fieldguide.model import NavigationSection, PageLink, RenderedPage, RenderedSite

from .addresses import Addresses

# The menu of one page holds this many pages at most, so that a page's size does not
# grow with the site.
NEIGHBOURS = 40


@dataclass(frozen=True, slots=True)
class MenuLink:
    """A link; `list` where it leads to a list of pages.

    `language` and `direction` are those of the title, empty where they are the site's own.
    """

    title: str
    address: str
    list: bool = False
    language: str = ""
    direction: str = ""


@dataclass(frozen=True, slots=True)
class MenuSection:
    """A top-level part of the menu; `pages` are listed where the page is inside.

    `rest` leads to the list that has more pages than are shown, None where all are.
    """

    link: MenuLink
    open: bool
    pages: tuple[MenuLink, ...] = ()
    rest: MenuLink | None = None


@dataclass(frozen=True, slots=True)
class Shown:
    """What of a part is shown to who reads a page: the pages, and the list with more, None where all are."""

    pages: tuple[PageLink, ...]
    rest: NavigationSection | PageLink | None


class Menu:
    """The menus of one language's pages."""

    def __init__(self, site: RenderedSite, folder: str) -> None:
        """Take a site and the folder of its language, empty or with its `/`."""
        self._folder = folder
        self._sections = tuple(_Section(part) for part in site.navigation)

    def shown(self, page: RenderedPage) -> Shown | None:
        """Give what of its part is shown beside a page; None where the page is in no part."""
        section = next((one for one in self._sections if one.part.path == page.section), None)
        return section.beside(page.path) if section is not None else None

    def sections(self, shown: Shown | None, section: str, addresses: Addresses) -> tuple[MenuSection, ...]:
        """Give the menu with one part open, as the pages of one folder write it."""

        def link(target: PageLink | NavigationSection) -> MenuLink:
            address = addresses.to(self._folder + html_path(target.path))
            if isinstance(target, NavigationSection):
                return MenuLink(target.title, address)
            return MenuLink(target.title, address, not target.list, target.language, target.direction)

        found = []
        for part in (one.part for one in self._sections):
            if shown is None or part.path != section:
                found.append(MenuSection(link(part), open=False))
                continue
            pages = tuple(link(one) for one in shown.pages)
            rest = link(shown.rest) if shown.rest is not None else None
            found.append(MenuSection(link(part), open=True, pages=pages, rest=rest))
        return tuple(found)


class _Section:
    """A part of the site, and what is worked out once for all its pages."""

    def __init__(self, part: NavigationSection) -> None:
        self.part = part
        self._shown: dict[tuple[str, int], Shown] = {}

    @cached_property
    def _listed(self) -> tuple[PageLink, ...]:
        part = self.part
        return tuple(one for one in part.pages if one.path != part.path or _has_own_name(part, one))

    @cached_property
    def _lists(self) -> Mapping[str, tuple[PageLink, ...]]:
        found: dict[str, list[PageLink]] = {}
        for page in self._listed:
            found.setdefault(page.list, []).append(page)
        return {path: tuple(pages) for path, pages in found.items()}

    @cached_property
    def _by_path(self) -> Mapping[str, PageLink]:
        return {page.path: page for page in reversed(self.part.pages)}

    @cached_property
    def _listed_paths(self) -> frozenset[str]:
        return frozenset(page.path for page in self._listed)

    @cached_property
    def _positions(self) -> Mapping[str, int]:
        return {
            page.path: number
            for pages in self._lists.values()
            for number, page in reversed([*enumerate(pages)])
        }

    def beside(self, here: str) -> Shown:
        """Give the lists of a part and, of the one that the reader is in, the entries near the reader's."""
        own = self._by_path.get(here)
        listed = here in self._listed_paths
        open_list = (own.list or own.path) if own is not None and listed else ""
        near = self._lists.get(open_list, ())
        cut = len(near) > NEIGHBOURS
        start = 0
        if cut:
            start = self._positions.get(here, 0) if own is not None and own.list == open_list else 0
            start = max(0, min(start - NEIGHBOURS // 2, len(near) - NEIGHBOURS))
        key = open_list, start
        if key not in self._shown:
            kept = frozenset(page.path for page in near[start : start + NEIGHBOURS])
            pages = tuple(page for page in self._listed if page.path in kept or not page.list)
            whole = (own.list or own.path) if own is not None else ""
            rest = self._by_path.get(whole, self.part) if cut else None
            self._shown[key] = Shown(pages, rest)
        return self._shown[key]


def _has_own_name(part: NavigationSection, first: PageLink) -> bool:
    """Tell whether the first page of a part is more to readers than the part itself.

    It is not where it is the only list of pages in it: "Lessons" would stand below "Lessons".
    """
    lists = [page for page in part.pages if page.path.endswith("index.md")]
    return first.title != part.title and lists != [first]
