"""What stands around the text of a page: navigation, breadcrumbs, languages.

Plain values made from what fieldguide rendered; the theme's templates show them.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, replace

from fieldguide.content.site_paths import HOME, html_path, language_folder, site_path
from fieldguide.model import Language, NavigationSection, PageLink, RenderedPage, RenderedSite

from .addresses import Addresses
from .material import find_material
from .style import FRAME_STYLE

# The navigation of one page holds this many pages at most, so that a page's size does not
# grow with the site.
NEIGHBOURS = 40


@dataclass(frozen=True, slots=True)
class FrameLink:
    """A link; `current` where it leads to the page it stands on, `list` where it leads to a list of pages.

    `language` and `direction` are those of the title, empty where they are the site's own.
    """

    title: str
    address: str
    current: bool = False
    list: bool = False
    language: str = ""
    direction: str = ""


@dataclass(frozen=True, slots=True)
class FrameSection:
    """A top-level part of the navigation; `pages` are listed where the page is inside.

    `rest` leads to the list that has more pages than are shown, None where all are.
    """

    link: FrameLink
    open: bool
    pages: tuple[FrameLink, ...] = ()
    rest: FrameLink | None = None


@dataclass(frozen=True, slots=True)
class FrameLanguage:
    """The same page in another language."""

    language: Language
    address: str
    current: bool


@dataclass(frozen=True, slots=True)
class Frame:
    """All that the templates need besides the text of the page.

    `root` is the address of the site's root folder, `home` of the language's first page.
    `search_script` is the theme's script; from a disk it needs `search_worker` before it.
    `search_settings` is what it reads from the page: its words, and where the index lies.
    """

    site: RenderedSite
    page: RenderedPage
    root: str
    home: str
    sections: tuple[FrameSection, ...]
    breadcrumbs: tuple[FrameLink, ...]
    languages: tuple[FrameLanguage, ...]
    styles: tuple[str, ...]
    scripts: tuple[str, ...]
    icon: str
    script: str
    search_script: str
    search_worker: str
    search_settings: str


def frame_page(site: RenderedSite, page: RenderedPage) -> Frame:
    """Frame a page."""
    material = find_material()
    source = site.languages[0]
    folder = language_folder(site.language, source)
    addresses = Addresses(site_path(page.path, site.language, source).rpartition("/")[0])

    def link(target: PageLink | NavigationSection) -> FrameLink:
        address = addresses.to(folder + html_path(target.path))
        made = FrameLink(target.title, address, target.path == page.path)
        if isinstance(target, NavigationSection):
            return made
        return replace(made, language=target.language, direction=target.direction)

    def section(part: NavigationSection) -> FrameSection:
        if part.path != page.section:
            return FrameSection(link(part), open=False)
        pages = tuple(one for one in part.pages if one.path != part.path or _has_own_name(part, one))
        shown, cut = _beside(pages, page.path)
        whole = next((one for one in part.pages if one.path == _list_of(part.pages, page.path)), part)
        listed = tuple(replace(link(one), list=not one.list) for one in shown)
        own = link(part)
        if any(one.current for one in listed):
            own = replace(own, current=False)
        return FrameSection(own, open=True, pages=listed, rest=link(whole) if cut else None)

    def translation(language: Language) -> FrameLanguage:
        path = site_path(page.path, language, source)
        return FrameLanguage(language, addresses.to(path), language == site.language)

    styles = (*material.styles, FRAME_STYLE, *site.styles)
    return Frame(
        site=site,
        page=page,
        root=addresses.to(""),
        home=addresses.to(folder + html_path(HOME)),
        sections=tuple(section(part) for part in site.navigation),
        breadcrumbs=tuple(link(one) for one in page.breadcrumbs),
        languages=tuple(translation(language) for language in site.languages),
        styles=tuple(addresses.to(path) for path in styles),
        scripts=tuple(addresses.to(path) for path in site.scripts),
        icon=addresses.to("assets/frame/icon.svg"),
        script=addresses.to("assets/frame/frame.js"),
        search_script=addresses.to(material.script),
        search_worker=addresses.to("assets/frame/worker.js"),
        search_settings=_search_settings(site, addresses.to(folder), addresses.to(material.search_worker)),
    )


def _has_own_name(part: NavigationSection, first: PageLink) -> bool:
    """Tell whether the first page of a part is more to readers than the part itself.

    It is not where it is the only list of pages in it: "Lessons" would stand below "Lessons".
    """
    lists = [page for page in part.pages if page.path.endswith("index.md")]
    return first.title != part.title and lists != [first]


def _beside(pages: tuple[PageLink, ...], here: str) -> tuple[tuple[PageLink, ...], bool]:
    """Give the lists of a part and, of the one that the reader is in, the entries near the reader's."""
    open_list = _list_of(pages, here)
    near, cut = _near(tuple(page for page in pages if page.list == open_list), here)
    kept = frozenset(page.path for page in near)
    return tuple(page for page in pages if page.path in kept or not page.list), cut


def _list_of(pages: tuple[PageLink, ...], here: str) -> str:
    return next((page.list or page.path for page in pages if page.path == here), "")


def _near(pages: tuple[PageLink, ...], here: str) -> tuple[tuple[PageLink, ...], bool]:
    if len(pages) <= NEIGHBOURS:
        return pages, False
    index = next((number for number, page in enumerate(pages) if page.path == here), 0)
    start = max(0, min(index - NEIGHBOURS // 2, len(pages) - NEIGHBOURS))
    return pages[start : start + NEIGHBOURS], True


def _search_settings(site: RenderedSite, base: str, worker: str) -> str:
    """Write the settings that the theme's script reads from the page.

    The index of a language lies beside its home page, and its locations count from there.
    """
    words = {key: site.words[name] for key, name in _SEARCH_WORDS.items()}
    settings = {
        "base": base,
        "features": [],
        "translations": words,
        "search": worker,
    }
    # In HTML a script ends at `</`, whatever language it is in.
    return json.dumps(settings, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")


_SEARCH_WORDS = {
    "search.result.placeholder": "search.type",
    "search.result.none": "search.none",
    "search.result.one": "search.one",
    "search.result.other": "search.many",
    "search.result.more.one": "search.more-one",
    "search.result.more.other": "search.more-many",
    "search.result.term.missing": "search.missing",
}
