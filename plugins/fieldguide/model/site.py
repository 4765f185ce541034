"""Pages as they leave the core, before an engine makes a site of them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from .language import Language

DOWNLOADS = "downloads"
"""The folder of a site that offers its offline packages."""

ONLINE_ONLY = ("<!-- fg-online-only -->", "<!-- /fg-online-only -->")
"""What stands between these in a page is not in offline packages, nor in a site that has none to offer."""


@dataclass(frozen=True, slots=True)
class PageLink:
    """A page by its title and its Markdown path below the language, such as `risks/index.md`.

    `list` is the path of the page in the navigation that lists it, empty where none does; that of a
    list is its own.  Pages of one `group` stand in the menu for who reads one of them, those of none for all.
    `language` and `direction` are those of the title, empty where they are the site's own.
    """

    title: str
    path: str
    list: str = ""
    language: str = ""
    direction: str = ""
    group: str = ""

    @property
    def is_list(self) -> bool:
        """Tell whether it lists others."""
        return self.list == self.path

    @property
    def is_listed(self) -> bool:
        """Tell whether another page lists it."""
        return bool(self.list) and self.list != self.path


@dataclass(frozen=True, slots=True)
class RenderedPage:
    """One page of one language: its content, without the frame around it.

    `content` is finished HTML, or plain Markdown without front matter where it was asked for;
    `searched` is what of it an engine's search needs to read, all where it is empty.

    `path` is the Markdown path below the language.  Every page exists under the same
    path in every language.  `text_language` is the language of the body, which differs
    from the site's language where there is no translation.  `pictures` are the files of the
    project that the page shows. `breadcrumbs` run from the home page to the parent. `section` is the path
    of the navigation section the page is in, empty for none. `structured_data` is what machines read of
    the page: JSON-LD that may stand in a script element as it is.  `also_called` are words that only the
    search knows.  `styles` and `scripts` name the assets that it loads besides those of every page.
    `in_course` tells that it is one of the pages of a course, which a reader does one after the other.
    `pictogram` is the drawing beside the way to the page, `family` the name of its colour;
    empty where it has none.  `names_only` tells that its title, its summary and what else it is called are in
    the site's language, and its text is not.  `quick_exit` tells that a person at risk may open it, and can
    leave it at once.
    """

    path: str
    title: str
    description: str
    content: str
    id: str
    kind: str
    text_language: str
    section: str = ""
    breadcrumbs: tuple[PageLink, ...] = ()
    searchable: bool = True
    structured_data: str = ""
    searched: str = ""
    pictures: tuple[str, ...] = ()
    styles: tuple[str, ...] = ()
    scripts: tuple[str, ...] = ()
    in_course: bool = False
    also_called: tuple[str, ...] = ()
    pictogram: str = ""
    family: str = ""
    quick_exit: bool = False
    names_only: bool = False


@dataclass(frozen=True, slots=True)
class MovedPage:
    """A former address of a page, as a Markdown path below the language, and the page that it leads to.

    `part` is the id of the part of that page that it leads to, empty for the whole.
    """

    path: str
    target: PageLink
    part: str = ""


@dataclass(frozen=True, slots=True)
class NavigationSection:
    """A top-level part of the site and the pages in it.

    `is_door` tells that it has a page of its own, at its path, which leads to the others.  `language`
    and `direction` are those of the title, empty where they are the site's own.
    """

    title: str
    path: str
    pages: tuple[PageLink, ...] = ()
    language: str = ""
    direction: str = ""
    is_door: bool = False


@dataclass(frozen=True, slots=True)
class Asset:
    """A file of the site that is not a page; `path` is below the site's root."""

    path: str
    content: bytes


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file that the page of an entry offers for download.

    `type` is the name of its format; `path` is below the site's root, the folder of the language
    included.  `title` is in `language`; it is `told` where it tells the file from others of its type.
    """

    entry: str
    type: str
    path: str
    content: bytes
    title: str = ""
    language: str = ""
    told: bool = False


@dataclass(frozen=True, slots=True)
class RenderedSite:
    """All that is published in one language.

    `words` are the interface words in this language, by key.  `styles` and `scripts` name the assets
    that every page loads, in order, by their path below the site's root; `own_styles` are loaded after
    all others, also after those of single pages.  So do `logo` and `icon`, empty where the project has
    none of its own.  `moved` are former addresses.

    `tab_title` is the title of every page where titles tell nothing, and `header_name` what the header
    then has in place of the site's name; both are empty where they tell all.  `unnamed_paper` keeps that name
    off paper.  `safety` is the path of the page about the safety of readers, empty where there is none.

    `name` is what the site is called, and `notice` what each page says of a copy that is not for everybody.
    """

    language: Language
    languages: tuple[Language, ...]
    pages: tuple[RenderedPage, ...]
    navigation: tuple[NavigationSection, ...]
    words: Mapping[str, str]
    assets: tuple[Asset, ...] = ()
    styles: tuple[str, ...] = ()
    own_styles: tuple[str, ...] = ()
    scripts: tuple[str, ...] = ()
    logo: str = ""
    icon: str = ""
    moved: tuple[MovedPage, ...] = ()
    tab_title: str = ""
    header_name: str = ""
    unnamed_paper: bool = False
    safety: str = ""
    name: str = ""
    notice: str = ""
