"""The menu beside a page: the parts of the site, and in the part that the page is in, its lists.

What is in the list that a reader is in lies in a file of its own, one for each list, which the frame's
script shows below the list's name.  So a page does not grow with the site, and a new title changes the
pages that speak of it and not all its neighbours.  Without a script, the name leads to the whole list.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property

from fieldguide.content.script_data import as_script
from fieldguide.content.site_paths import MENU_FOLDER, html_path, language_folder
from fieldguide.model import Asset, NavigationSection, PageLink, RenderedPage, RenderedSite

from .addresses import Addresses

# Of pages that are in no list, the menu of one page holds this many at most, so that a page's size does
# not grow with the site.  The script shows as many of a list.
NEIGHBOURS = 40


@dataclass(frozen=True, slots=True)
class MenuLink:
    """A link; `list` where it leads to a list of pages.

    `entries` is the address of the file with what is in it, where that is to be shown.  `language` and
    `direction` are those of the title, empty where they are the site's own.
    """

    title: str
    address: str
    list: bool = False
    language: str = ""
    direction: str = ""
    entries: str = ""


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
    """What of a part is shown to who reads a page.

    `pages` are those in no list, among them the lists; `list` is the path of the list that the reader is
    in, empty for none; `cut` where there are more pages than are shown.
    """

    pages: tuple[PageLink, ...]
    list: str
    cut: bool


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
                return MenuLink(target.title, address, language=target.language, direction=target.direction)
            return MenuLink(target.title, address, target.is_list, target.language, target.direction)

        def holder(target: PageLink | NavigationSection, path: str) -> MenuLink:
            entries = addresses.to(self._folder + _list_path(path)) if path else ""
            return replace(link(target), entries=entries)

        found = []
        for part in (one.part for one in self._sections):
            if shown is None or part.path != section:
                found.append(MenuSection(link(part), open=False))
                continue
            inside = any(one.path == shown.list for one in shown.pages)
            own = "" if inside else shown.list
            pages = tuple(holder(one, shown.list if one.path == shown.list else "") for one in shown.pages)
            rest = link(part) if shown.cut else None
            found.append(MenuSection(holder(part, own), open=True, pages=pages, rest=rest))
        return tuple(found)


def menu_files(site: RenderedSite) -> Iterator[Asset]:
    """Give the files with what is in each list of a site; addresses are as the file sees them."""
    folder = language_folder(site.language, site.languages[0])
    for part in site.navigation:
        for path, pages in _Section(part).lists.items():
            place = folder + _list_path(path)
            addresses = Addresses(place.rpartition("/")[0])
            told = {"all": site.words["nav.all"], "most": NEIGHBOURS, "pages": []}
            # What is in the reader's language comes first.
            told["pages"] = [
                [one.title, addresses.to(folder + html_path(one.path)), *_tongue(one)]
                for one in sorted(pages, key=lambda one: bool(one.language))
            ]
            yield Asset(place, f"fieldguideMenu({as_script(told)})\n".encode())


def _tongue(link: PageLink) -> tuple[str, ...]:
    return (link.language, link.direction) if link.language else ()


def _list_path(path: str) -> str:
    return f"{MENU_FOLDER}/{path.removesuffix('.md')}.js"


class _Section:
    """A part of the site, and what is worked out once for all its pages."""

    def __init__(self, part: NavigationSection) -> None:
        self.part = part
        self._shown: dict[tuple[str, str, int], Shown] = {}
        self._grouped: dict[str, tuple[PageLink, ...]] = {}

    @cached_property
    def lists(self) -> Mapping[str, tuple[PageLink, ...]]:
        """The pages that are in lists, by the paths of these."""
        found: dict[str, list[PageLink]] = {}
        for page in self.part.pages:
            if page.is_listed:
                found.setdefault(page.list, []).append(page)
        return {path: tuple(pages) for path, pages in found.items()}

    @cached_property
    def _direct(self) -> tuple[PageLink, ...]:
        part = self.part
        return tuple(
            one
            for one in part.pages
            if not one.is_listed and (one.path != part.path or _has_own_name(part, one))
        )

    @cached_property
    def _lists_of(self) -> Mapping[str, str]:
        """The list that the reader of a page is in: on the page of a list, itself."""
        own = {page.path: page.path for page in self._direct if page.path in self.lists}
        listed = {page.path: path for path, pages in self.lists.items() for page in pages}
        # Who is named by itself too stands in the menu without the list.
        return {page: path for page, path in listed.items() if page not in self._positions} | own

    @cached_property
    def _positions(self) -> Mapping[str, int]:
        return {page.path: number for number, page in reversed([*enumerate(self._direct)])}

    @cached_property
    def _groups(self) -> Mapping[str, str]:
        """The group of each page that is in one."""
        return {page.path: page.group for page in reversed(self._direct) if page.group}

    def _with_group(self, group: str) -> tuple[PageLink, ...]:
        if group not in self._grouped:
            self._grouped[group] = tuple(one for one in self._direct if one.group in ("", group))
        return self._grouped[group]

    def beside(self, here: str) -> Shown:
        """Give the pages of a part that are in no list, near the reader's, and the list that it is in."""
        open_list, group = self._lists_of.get(here, ""), self._groups.get(here, "")
        pages = self._with_group(group)
        cut = len(pages) > NEIGHBOURS
        start = 0
        if cut:
            at = self._positions.get(here, self._positions.get(open_list, 0))
            start = max(0, min(at - NEIGHBOURS // 2, len(pages) - NEIGHBOURS))
        key = open_list, group, start
        if key not in self._shown:
            self._shown[key] = Shown(pages[start : start + NEIGHBOURS], open_list, cut)
        return self._shown[key]


def _has_own_name(part: NavigationSection, first: PageLink) -> bool:
    """Tell whether the first page of a part is more to readers than the part itself.

    It is not where it is the only list of pages in it: "Lessons" would stand below "Lessons".
    """
    lists = [page for page in part.pages if page.path.endswith("index.md")]
    return first.title != part.title and lists != [first]
