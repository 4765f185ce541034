"""The words of a page as the search knows them, by its headings, and the things on it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from html import unescape

from fieldguide.content.marks import element_end
from fieldguide.model import SearchPart


def _marked(mark: str) -> re.Pattern[str]:
    return re.compile(rf"<(?P<tag>[a-zA-Z][a-zA-Z0-9-]*)\s(?:[^>]*\s)?{mark}[\s>=]")


_EXCLUDED = _marked("data-search-exclude")
_THING = _marked("data-search-thing")
_NAMES = _marked("data-search-names")
_HEADING = re.compile(
    r"<h(?P<level>[1-6])(?=[\s>])(?P<attributes>[^>]*)>(?P<text>.*?)</h(?P=level)\s*>",
    re.DOTALL | re.IGNORECASE,
)
_ID = re.compile(r'\sid="(?P<id>[^"]*)"')
_FIRST = re.compile(r"\s*<(?P<tag>[a-zA-Z][a-zA-Z0-9-]*)")
_NO_WORDS = re.compile(
    r'<(script|style|object)(?=[\s>]).*?</\1\s*>|<a class="headerlink".*?</a>|<!--.*?-->',
    re.DOTALL | re.IGNORECASE,
)
# No space is seen where a tag stands between a word and the point or bracket beside it.
_TAG = re.compile(r"(?<=[(\[«“‘’'])(?:<[^>]*>){1,6}|(?:<[^>]*>){1,6}(?=[)\].,;:!?…»”’'])|(?P<apart><[^>]*>)")
_SPACE = re.compile(r"\s+")
# A heading of ours over what is kept from the search has no words below it.
_OURS = "fg-"


def read_search_parts(title: str, html: str, *, headings_alone: bool = False) -> tuple[SearchPart, ...]:
    """Give the parts of a page: the page itself with what stands before its first heading, then each heading.

    A main heading names the page.  A heading without an id cannot be led to: its words belong to what
    stands before it.  The things that a page holds come after all parts.  Where `headings_alone` are
    wanted, no part has words below its title.
    """
    rest, things = _take_out(without_excluded(_NO_WORDS.sub(" ", html)), _THING)
    every = _parts(title, rest)
    if headings_alone:
        every = (replace(part, text="") for part in every)
    parts = (part for part in every if part.text or not part.anchor.startswith(_OURS))
    first, *headings = parts
    # The heading over things alone, such as a letter of the alphabet, is found by nobody.
    if things:
        headings = [part for part in headings if part.text]
    return (first, *headings, *(_thing(one) for one in things))


def _parts(title: str, html: str) -> Iterator[SearchPart]:
    anchor, name, start = "", title, 0
    pieces: list[str] = []
    for match in _HEADING.finditer(html):
        id = _ID.search(match["attributes"])
        if match["level"] != "1" and id is None:
            continue
        pieces.append(html[start : match.start()])
        start = match.end()
        if match["level"] == "1":
            continue
        yield _part(anchor, name, " ".join(pieces))
        assert id is not None
        anchor, name, pieces = unescape(id["id"]), _words(match["text"]), []
    pieces.append(html[start:])
    yield _part(anchor, name, " ".join(pieces))


def _part(anchor: str, title: str, html: str) -> SearchPart:
    return SearchPart(anchor, title, _words(html), _names(html))


def _thing(html: str) -> SearchPart:
    """Read a thing, from the beginning of its element."""
    start = html.index(">") + 1
    id = _ID.search(html, 0, start)
    first = _FIRST.match(html, start)
    end = element_end(html, first.start("tag") - 1, first["tag"]) if first is not None else start
    anchor = unescape(id["id"]) if id is not None else ""
    return SearchPart(anchor, _words(html[start:end]), _words(html[end:]), _names(html[end:]), thing=True)


def _names(html: str) -> str:
    return " · ".join(_words(one) for one in _take_out(html, _NAMES)[1])


def without_excluded(html: str) -> str:
    """Give HTML without the elements that the search does not read."""
    return _take_out(html, _EXCLUDED)[0]


def _take_out(html: str, mark: re.Pattern[str]) -> tuple[str, list[str]]:
    """Give HTML without the elements that have a mark, and these."""
    kept: list[str] = []
    taken: list[str] = []
    position = 0
    while (match := mark.search(html, position)) is not None:
        kept.append(html[position : match.start()])
        position = element_end(html, match.start(), match["tag"])
        taken.append(html[match.start() : position])
    return "".join((*kept, html[position:])) if kept else html, taken


def _words(html: str) -> str:
    return _SPACE.sub(" ", unescape(_TAG.sub(_between, html))).strip()


def _between(tag: re.Match[str]) -> str:
    return " " if tag["apart"] else ""
