"""Pages of a site as sections of one document: their ids, and where their links lead in it."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from html import unescape
from urllib.parse import unquote

from fieldguide.content.marks import element_end
from fieldguide.errors import MachineError
from fieldguide.model import FinishedPage

from ..course_page import part_page
from .tags import list_attributes, rewrite_attributes

_MAIN = re.compile(r'<main class="(?P<classes>[^"]*)">')
_WAY = re.compile(r'<nav class="fg-path"[^>]*>.*?</nav>\s*', re.DOTALL)
_WAY_ELSEWHERE = re.compile(r"<li>\s*<span\b[^>]*>[^<]*</span>\s*</li>\s*")
_SCHEME = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]*:")
_TIME = re.compile(r'<time datetime="(?P<day>\d{4}-\d\d-\d\d)">(?P<words>[^<]*)</time>')

# What names an element of its own page, and what names several.
_ID = frozenset({"id", "for", "form", "list", "popovertarget", "data-target", "aria-activedescendant"})
_IDS = frozenset(
    {
        "aria-controls",
        "aria-describedby",
        "aria-details",
        "aria-errormessage",
        "aria-flowto",
        "aria-labelledby",
        "aria-owns",
        "headers",
    }
)
_LINKS = frozenset({"href", "xlink:href"})
# Pictures come along; sound and film are too large for a file that is sent as a message.
_LOADED = frozenset({"src", "srcset", "poster"})
_PICTURES = frozenset({"img", "input"})
_OF_IDS = re.compile(r"url\(#(?P<id>[^)]+)\)")


@dataclass(frozen=True, slots=True)
class Section:
    """A page as a section of a document.

    `id` is `p1` for the first, and all ids in the page have it before them: `p1-water`.  `classes` are those
    of what was its main part, `html` what was in it.  `styles` and `scripts` are the files that the page
    loads, as paths below the site's root, in its order.  `title_id` is that of its heading, empty where it
    has none with an id.  `review_by` is the day it is due again and its words, each empty where it has none.
    `has_exit` tells that a reader can leave it at once.
    """

    id: str
    title: str
    language: str
    classes: str
    html: str
    styles: tuple[str, ...]
    scripts: tuple[str, ...]
    title_id: str = ""
    review_by: str = ""
    review_by_words: str = ""
    has_exit: bool = False


def in_reading_order(pages: Sequence[FinishedPage]) -> tuple[FinishedPage, ...]:
    """Give pages in the order in which the first one leads to them; then those that it leads to nowhere."""
    first, others = pages[0], {page.path: page for page in pages[1:]}
    found = [first]
    for _, name, value in list_attributes(first.html):
        if name == "href" and not _SCHEME.match(value):
            page = others.pop(resolve(first.path, value)[0], None)
            found += [page] if page is not None else []
    return (*found, *others.values())


def make_sections(
    pages: Sequence[FinishedPage], terms: str, embed: Callable[[str], str]
) -> tuple[Section, ...]:
    """Make sections of pages with their documents; `terms` is the heading of the meanings of words on each.

    `embed` gives the address that stands in a page for a file of the site.
    """
    ids = {page.path: f"p{number}" for number, page in enumerate(pages, start=1)}
    return tuple(_make_section(page, ids, terms, embed) for page in pages)


def _make_section(
    page: FinishedPage, ids: Mapping[str, str], terms: str, embed: Callable[[str], str]
) -> Section:
    text = part_page(page.html, page.path, ids.keys(), page.language, terms).text
    main = _MAIN.search(text)
    if main is None:
        raise MachineError(f"{page.path} has no main part")
    inner = text[main.end() : element_end(text, main.start(), "main") - len("</main>")]
    inner = _WAY.sub(lambda way: _keep_way(way[0]), inner)
    own = ids[page.path]

    def rewrite(element: str, name: str, value: str) -> str:
        if name in _ID:
            return f"{own}-{value}"
        if name in _IDS:
            return " ".join(f"{own}-{one}" for one in value.split())
        if name in _LINKS:
            return _lead(page.path, value, ids)
        if name in _LOADED or (element, name) == ("object", "data"):
            shown = name == "poster" or (name == "src" and element in _PICTURES)
            if value.startswith("data:") or not shown:
                return value if value.startswith("data:") else ""
            return embed(resolve(page.path, value)[0])
        return _OF_IDS.sub(lambda one: f"url(#{own}-{one['id']})", value)

    head = text[: main.start()]
    linked = [
        (element, value)
        for element, name, value in list_attributes(head[: head.find("<body")])
        if (element, name) in {("link", "href"), ("script", "src")}
    ]
    # The icon is a link too, and a script of structured data has no address.
    files = [(element, resolve(page.path, value)[0]) for element, value in linked]
    foot = inner[inner.rfind('<footer class="fg-foot"') :]
    day = next((value for _, name, value in list_attributes(foot) if name == "data-review-by"), "")
    words = {one["day"]: one["words"] for one in _TIME.finditer(foot)}
    made = rewrite_attributes(inner, rewrite)
    return Section(
        own,
        page.page.title,
        page.page.text_language,
        main["classes"],
        made.strip(),
        tuple(path for element, path in files if element == "link" and path.endswith(".css")),
        tuple(path for element, path in files if element == "script"),
        f"{own}-fg-title" if f'id="{own}-fg-title"' in made else "",
        day,
        words.get(day, day),
        page.page.quick_exit,
    )


def _keep_way(way: str) -> str:
    """Keep of the way to a page what is in the file."""
    left = _WAY_ELSEWHERE.sub("", way)
    return left if "<li>" in left else ""


def _lead(path: str, target: str, ids: Mapping[str, str]) -> str:
    """Give where a link leads in the document; `?` goes behind the place, where a script reads it."""
    if _SCHEME.match(target):
        return target
    page, query, fragment = resolve(path, target)
    id = ids.get(page)
    if id is None:
        raise MachineError(f"{path} leads to {target}, which is not in its file")
    return f"#{id}{f'-{fragment}' if fragment else ''}{f'?{query}' if query else ''}"


def resolve(path: str, target: str) -> tuple[str, str, str]:
    """Give the path below the site's root that an address means, its query and its fragment."""
    address, _, fragment = unescape(target).partition("#")
    address, _, query = address.partition("?")
    found = posixpath.normpath(posixpath.join(posixpath.dirname(path), unquote(address))) if address else path
    return found, query, fragment
