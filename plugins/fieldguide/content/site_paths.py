"""Where everything lies in the site, and how one page addresses another.

The page of an entry has one path in every language, written as that of a Markdown file: its
*page path*, such as `risks/index.md`.  Below the site's root stands the folder of the language
before it, and the page ends in `.html`.
"""

from __future__ import annotations

from functools import lru_cache

from fieldguide.model import Kind, Language, Layout

HOME = "index.md"
"""The page path of the first page of every language."""

NEWS = "whats-new.md"
"""The page path of what is new, in sites that have any."""

FEEDBACK = "feedback.md"
"""The page path of the form that says what is wrong on a page."""

SAFETY = "safety.md"
"""The page path of what keeps readers safe: where a project has it, every page leads to it."""

METHOD_PAGE = "page/method"
SAFETY_PAGE = "page/safety"
"""The id of that page."""

COPY_PAGE = "page/check-your-copy"
"""The id of the page where readers find out whether their copy is as it was made."""

EXIT_PAGE = "measures.html"
"""Below the folder of each language; the page that a reader who leaves at once is led to."""

STORE_PAGE = "store.html"
"""Below the site's root; the hidden page that keeps what the pages of courses share, where there are any."""

PLAIN_ICON = "assets/frame/sheet.svg"
"""Below the site's root; a sheet of paper, the sign of pages that are to tell nothing."""

SEARCH_FOLDER = "search"
"""Beside the home page of each language; an engine writes the index of a language there."""

MENU_FOLDER = "assets/menu"
"""Below the folder of each language; the frame's files with what is in each list lie there."""


def page_path(kind: Kind, slug: str) -> str:
    """Give the path of the page that an entry is on."""
    if kind.holds_many:
        return index_path(kind)
    if kind.layout is Layout.TRAINING_MODULE:
        return f"{kind.base}/{slug}/index.md"
    parts = ("" if kind.base == "docs" else kind.base, kind.folder, f"{slug}.md")
    return "/".join(part for part in parts if part)


def page_fragment(kind: Kind, slug: str) -> str:
    """Give the fragment of an entry on its page; empty where it has the page to itself."""
    return f"{kind.name}-{slug}" if kind.holds_many else ""


def index_path(kind: Kind) -> str:
    """Give the path of the page that lists all entries of a kind, or an empty text."""
    if kind.holds_many:
        return f"{kind.folder.rsplit('.', 1)[0]}.md"
    if kind.is_unit or not kind.listed or not (kind.folder or kind.base != "docs"):
        return ""
    return f"{kind.folder or kind.base}/index.md"


def view_path(kind: Kind, view: str) -> str:
    """Give the path of a page that shows the list of a kind in another way, such as a map."""
    return index_path(kind).removesuffix("index.md") + f"{view}.md"


def path_beside(page: str, slug: str) -> str:
    """Give the path of a page that shows an entry in another way, such as its slides.

    It has a folder of its own below the entry's, so it never takes the place of what an author writes there.
    """
    return f"{page.removesuffix('index.md').removesuffix('.md').removesuffix('/')}/{slug}/index.md"


def path_below_language(file: str) -> str:
    """Give where a file of the content lies below its language in the site.

    `docs/en/a/b.md` gives `a/b.md`; folders other than `docs` keep their name: `modules/en/a/b.md`
    gives `modules/a/b.md`.
    """
    base, _, rest = file.partition("/")
    below = rest.partition("/")[2]
    return below if base == "docs" else f"{base}/{below}"


def file_of_page(kind: Kind, page: str, language: str) -> str:
    """Give the path at which authors link to a page of a kind: where its file lies, or would lie."""
    return f"{kind.base}/{language}/{page.removeprefix(f'{kind.base}/')}"


def html_path(page: str) -> str:
    """Give the path of the built page for a page path: `risks/index.md` gives `risks/index.html`."""
    return page.removesuffix(".md") + ".html"


def language_folder(language: Language, source: Language) -> str:
    """Give the folder of a language with its `/`; the source language has the root itself."""
    return "" if language.code == source.code else f"{language.code}/"


def site_path(page: str, language: Language, source: Language) -> str:
    """Give the path of a built page below the site's root."""
    return language_folder(language, source) + html_path(page)


@lru_cache(maxsize=65536)
def relative_path(start: str, target: str) -> str:
    """Give the way from a file to another, or to a folder that ends in `/`; both below one folder."""
    begin, end = start.split("/")[:-1], target.split("/")
    shared = 0
    while shared < len(begin) and shared < len(end) - 1 and begin[shared] == end[shared]:
        shared += 1
    return "/".join([".."] * (len(begin) - shared) + end[shared:])


def relative_address(from_page: str, to_page: str, fragment: str = "") -> str:
    """Give the final address of a page, for HTML; only the fragment where it is the same page."""
    anchor = f"#{fragment}" if fragment else ""
    if anchor and from_page == to_page:
        return anchor
    return html_path(relative_path(from_page, to_page)) + anchor


def relative_link(from_page: str, to_page: str, fragment: str = "") -> str:
    """Give the address of a page for a link in Markdown, which an engine turns into the final one."""
    anchor = f"#{fragment}" if fragment else ""
    if anchor and from_page == to_page:
        return anchor
    return relative_path(from_page, to_page) + anchor
