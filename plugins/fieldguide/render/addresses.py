"""Addresses of pages as seen from other pages."""

from __future__ import annotations

from functools import lru_cache


@lru_cache(maxsize=65536)
def relative_path(from_page: str, to_page: str) -> str:
    """Give the way from one page to another; both paths are below the same folder."""
    start, end = from_page.split("/")[:-1], to_page.split("/")
    shared = 0
    while shared < len(start) and shared < len(end) - 1 and start[shared] == end[shared]:
        shared += 1
    return "/".join([".."] * (len(start) - shared) + end[shared:])


def html_path(page: str) -> str:
    """Give the path of the built page for the path of its Markdown."""
    return page.removesuffix(".md") + ".html"


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


def content_path(path: str) -> str:
    """Give the path below the language of a file: `docs/en/a/b.md` gives `a/b.md`.

    Folders other than `docs` keep their name: `modules/en/a/b.md` gives `modules/a/b.md`.
    """
    base, _, rest = path.partition("/")
    below = rest.partition("/")[2]
    return below if base == "docs" else f"{base}/{below}"
