"""The words of a page as the search knows them, by its headings."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape

from fieldguide.content.marks import element_end
from fieldguide.model import SearchPart

_EXCLUDED = re.compile(r"<(?P<tag>[a-zA-Z][a-zA-Z0-9-]*)\s(?:[^>]*\s)?data-search-exclude[\s>=]")
_HEADING = re.compile(
    r"<h(?P<level>[1-6])(?=[\s>])(?P<attributes>[^>]*)>(?P<text>.*?)</h(?P=level)\s*>",
    re.DOTALL | re.IGNORECASE,
)
_ID = re.compile(r'\sid="(?P<id>[^"]*)"')
_NO_WORDS = re.compile(
    r'<(script|style|object)(?=[\s>]).*?</\1\s*>|<a class="headerlink".*?</a>|<!--.*?-->',
    re.DOTALL | re.IGNORECASE,
)
_TAG = re.compile(r"<[^>]*>")
_SPACE = re.compile(r"\s+")
# A heading of ours over what is kept from the search has no words below it.
_OURS = "fg-"


def read_search_parts(title: str, html: str) -> tuple[SearchPart, ...]:
    """Give the parts of a page: the page itself with what stands before its first heading, then each heading.

    A main heading names the page.  A heading without an id cannot be led to: its words belong to what
    stands before it.
    """
    return tuple(
        part
        for part in _parts(title, without_excluded(_NO_WORDS.sub(" ", html)))
        if part.text or not part.anchor.startswith(_OURS)
    )


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
        yield SearchPart(anchor, name, _words(" ".join(pieces)))
        assert id is not None
        anchor, name, pieces = unescape(id["id"]), _words(match["text"]), []
    pieces.append(html[start:])
    yield SearchPart(anchor, name, _words(" ".join(pieces)))


def without_excluded(html: str) -> str:
    """Give HTML without the elements that the search does not read."""
    kept: list[str] = []
    position = 0
    while (match := _EXCLUDED.search(html, position)) is not None:
        kept.append(html[position : match.start()])
        position = element_end(html, match.start(), match["tag"])
    return "".join((*kept, html[position:])) if kept else html


def _words(html: str) -> str:
    return _SPACE.sub(" ", unescape(_TAG.sub(" ", html))).strip()
