"""Write whole documents: the text of a page with its frame around it.

What is the same on many pages is written once: the header for each folder, the menu for each part of
the site that the pages of a folder show.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, replace
from pathlib import Path
from urllib.parse import quote

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from fieldguide.content.digests import digest
from fieldguide.content.online import ONLINE_FOLDER
from fieldguide.content.site_paths import (
    EXIT_PAGE,
    HOME,
    SEARCH_FOLDER,
    html_path,
    language_folder,
    site_path,
)
from fieldguide.model import Language, PageLink, RenderedPage, RenderedSite

from .addresses import Addresses
from .assets import FRAME_SCRIPT, ICON
from .contents import contents_of
from .menu import Menu, MenuLink, Shown
from .search import SEARCH_SCRIPT, TITLES
from .style import FRAME_STYLE

START_SCRIPT = f"{ONLINE_FOLDER}/start.js"
"""What every page on the network loads, so that a browser keeps a copy."""

# On the line of another one: a copy without it is the same as if it had never been there.
_ONLINE = Markup('<script src="{}" async data-fg-online></script>')

# Stands for the name of a page's file in what is the same for all pages of a folder; no text can hold it.
_FILE = "\x00file\x00"

_ENVIRONMENT = Environment(
    loader=FileSystemLoader(Path(__file__).parent / "templates"),
    autoescape=True,
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
    keep_trailing_newline=True,
    auto_reload=False,
)


@dataclass(frozen=True, slots=True)
class LanguageLink:
    """The same page in another language."""

    language: Language
    address: str
    current: bool


@dataclass(frozen=True, slots=True)
class FolderFrame:
    """What the frames of all pages of a folder have in common, with addresses as they write them.

    `root` is the address of the site's root folder, `header` the whole header, in which `_FILE` stands
    for the name of the page's file.
    """

    addresses: Addresses
    root: str
    header: str


class Framer:
    """Puts the frame of one language's site around its pages."""

    def __init__(self, site: RenderedSite, site_name: str, *, online: bool = False) -> None:
        """Take a site, whose pages may be without their texts, and its name where its words have none.

        Of one that is for the network (`online`), browsers may keep a copy.
        """
        self._site = site
        self._online = online
        self._name = site.name or site_name
        self._folder = language_folder(site.language, site.languages[0])
        self._menu = Menu(site, self._folder)
        self._folders: dict[str, FolderFrame] = {}
        self._files: dict[tuple[str, tuple[str, ...], tuple[str, ...]], Markup] = {}
        self._menus: dict[tuple[str, str, int], str] = {}
        self._menu_digests: dict[str, str] = {}

    @property
    def name(self) -> str:
        """The name of the site in its language."""
        return self._name

    @property
    def icon(self) -> str:
        """The path of the site's icon below its root."""
        return self._site.icon or ICON

    def document(self, page: RenderedPage) -> str:
        """Give the whole document of a page."""
        folder, file = self._place(page)
        frame = self._folders.get(folder)
        if frame is None:
            frame = self._folders[folder] = self._frame(folder)
        name = quote(file)
        menu = _mark_current(self._menu_beside(page, folder, frame.addresses), name)
        return self._write(page, folder, frame, frame.header.replace(_FILE, name), menu)

    def document_apart(self, page: RenderedPage, pages: Collection[str]) -> str:
        """Give the document of a page that stands apart from its site, with some others.

        `pages` are the page paths of all of them.  Its frame leads to no other page: it has no menu, no
        search and no other languages.
        """
        folder, _ = self._place(page)
        addresses = Addresses(folder)
        frame = FolderFrame(addresses, addresses.to(""), self._header(addresses))
        crumbs = tuple(one for one in page.breadcrumbs if one.path in pages)
        # There is no page beside it that a reader could be led to.
        alone = replace(page, breadcrumbs=crumbs, quick_exit=False)
        return self._write(alone, folder, frame, frame.header, "")

    def _place(self, page: RenderedPage) -> tuple[str, str]:
        """Give the folder of a page's document, and the name of its file."""
        folder, _, file = site_path(page.path, self._site.language, self._site.languages[0]).rpartition("/")
        return folder, file

    def _write(self, page: RenderedPage, folder: str, frame: FolderFrame, header: str, menu: str) -> str:
        files = self._files.get((folder, page.styles, page.scripts))
        if files is None:
            files = self._files[folder, page.styles, page.scripts] = self._write_files(page, frame.addresses)
        return write_template(
            "document",
            language=self._site.language,
            page=page,
            content=Markup(page.content),
            has_title="<h1" in page.content,
            is_home=page.path == HOME,
            site_name=self._name,
            tab_title=self._site.tab_title,
            unnamed_paper=self._site.unnamed_paper,
            notice=self._site.notice,
            words=self._site.words,
            frame=frame,
            files=files,
            exit=frame.addresses.to(self._folder + EXIT_PAGE) if page.quick_exit else "",
            safety=frame.addresses.to(self._folder + html_path(self._site.safety))
            if self._site.safety
            else "",
            header=Markup(header),
            menu=Markup(menu),
            breadcrumbs=tuple(self._link(one, frame.addresses) for one in page.breadcrumbs),
            contents=contents_of(page.content),
        )

    def digest_of_menu(self, section: str) -> str:
        """Give the digest of the menu of the pages in a part of the site: equal where it says the same."""
        found = self._menu_digests.get(section)
        if found is None:
            parts = self._site.navigation
            titles = (text for part in parts for text in (part.title, part.path))
            links = tuple(one for part in parts if part.path == section for one in part.pages)
            pages = (
                text
                for one in links
                if not one.is_listed
                for text in (one.title, one.path, one.language, one.direction, one.group)
            )
            lists = sorted({one.list for one in links})
            found = self._menu_digests[section] = digest(section, *titles, "", *pages, "", *lists)
        return found

    def _menu_beside(self, page: RenderedPage, folder: str, addresses: Addresses) -> str:
        shown = self._menu.shown(page)
        # What is shown is made once for all pages that show it, and lives as long as the menu.
        key = folder, page.section if shown is not None else "", id(shown)
        if key not in self._menus:
            self._menus[key] = self._write_menu(shown, page.section, addresses)
        return self._menus[key]

    def _write_menu(self, shown: Shown | None, section: str, addresses: Addresses) -> str:
        sections = self._menu.sections(shown, section, addresses)
        return write_template("nav", sections=sections, words=self._site.words)

    def _link(self, target: PageLink, addresses: Addresses) -> MenuLink:
        address = addresses.to(self._folder + html_path(target.path))
        return MenuLink(target.title, address, language=target.language, direction=target.direction)

    def _frame(self, folder: str) -> FolderFrame:
        site, addresses = self._site, Addresses(folder)
        header = self._header(
            addresses,
            home=addresses.to(self._folder + html_path(HOME)),
            languages=tuple(self._translation(one, folder, addresses) for one in site.languages),
            search_script=addresses.to(SEARCH_SCRIPT),
            search_titles=addresses.to(f"{self._folder}{SEARCH_FOLDER}/{TITLES}"),
        )
        return FolderFrame(addresses, addresses.to(""), header)

    def _header(
        self,
        addresses: Addresses,
        *,
        home: str = "",
        languages: tuple[LanguageLink, ...] = (),
        search_script: str = "",
        search_titles: str = "",
    ) -> str:
        """Write the header; without a way home, that of pages that stand apart."""
        site = self._site
        return write_template(
            "header",
            language=site.language,
            words=site.words,
            site_name=site.header_name or self._name,
            # A logo tells what a neutral name does not.
            logo=addresses.to(site.logo) if site.logo and not site.header_name else "",
            home=home,
            languages=languages,
            search_script=search_script,
            search_titles=search_titles,
        )

    def _write_files(self, page: RenderedPage, addresses: Addresses) -> Markup:
        """Write what a page loads: the same for all pages of a folder that load the same besides."""
        site = self._site
        styles = (FRAME_STYLE, *site.styles, *page.styles, *site.own_styles)
        files = write_template(
            "files",
            icon=addresses.to(self.icon),
            icon_type="image/png" if site.icon.endswith(".png") else "image/svg+xml",
            styles=tuple(map(addresses.to, styles)),
            script=addresses.to(FRAME_SCRIPT),
            scripts=tuple(addresses.to(path) for path in (*site.scripts, *page.scripts)),
            online=_ONLINE.format(addresses.to(START_SCRIPT)) if self._online else "",
        )
        return Markup(files)

    def _translation(self, language: Language, folder: str, addresses: Addresses) -> LanguageLink:
        """Give the way to another language: every page lies in each at the same path below its folder."""
        own = f"{folder}/" if folder else ""
        there = language_folder(language, self._site.languages[0]) + own.removeprefix(self._folder)
        way = addresses.to(f"{there}file").removesuffix("file")
        return LanguageLink(language, f"{way}{_FILE}", language == self._site.language)


def write_template(template: str, **values: object) -> str:
    """Fill a template of the frame."""
    return _ENVIRONMENT.get_template(f"{template}.html").render(values)


def _mark_current(menu: str, address: str) -> str:
    """Mark the link that leads to the page itself: the last one, as a part and its first page can be one."""
    link = f'<a href="{address}"'
    at = menu.rfind(link)
    if at < 0:
        return menu
    at += len(link)
    return f'{menu[:at]} aria-current="page"{menu[at:].removeprefix(_OPEN)}'


_OPEN = ' aria-current="true"'
