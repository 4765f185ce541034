"""What is on a page: its headings, also those that a component wrote.

MkDocs lists the headings of the Markdown alone; a calendar, a path or a question bank has its
own, and they are what a reader looks for.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from fieldguide.content.marks import without_online_only, without_source_marks

_HEADING = re.compile(r'<h2(?=[^>]*\sid="(?P<id>[^"]+)")(?P<attributes>[^>]*)>(?P<text>.*?)</h2>', re.DOTALL)
_LANGUAGE = re.compile(r'\s(?:lang|dir)="[^"]*"')
_PERMALINK = re.compile(r'<a class="headerlink".*?</a>', re.DOTALL)
_TAG = re.compile(r"<[^>]*>")
_FOREIGN = re.compile(r'<div class="fg-foreign"(?P<attributes>[^>]*)>|<div\b|(?P<end></div>)')


@dataclass(frozen=True, slots=True)
class ContentsLine:
    """A heading of a page: its words as HTML, its fragment, its language as attributes."""

    text: str
    fragment: str
    attributes: str


def contents_of(html: str) -> tuple[ContentsLine, ...]:
    """Give the headings below a page's title that have an id, in order.

    What is online only is left out: the list is the same in every copy.
    """
    shown = without_source_marks(without_online_only(html))
    foreign = tuple(_foreign_parts(shown))
    return tuple(
        ContentsLine(
            _TAG.sub("", _PERMALINK.sub("", match["text"])).strip(),
            match["id"],
            "".join(_LANGUAGE.findall(match["attributes"])) or _language_around(match.start(), foreign),
        )
        for match in _HEADING.finditer(shown)
    )


@dataclass(frozen=True, slots=True)
class _ForeignPart:
    """From where to where a page is in another language, and the attributes that say which."""

    start: int
    end: int
    attributes: str


def _foreign_parts(html: str) -> Iterator[_ForeignPart]:
    """Give the boxes of text in another language than the page; none lies inside another."""
    depth, start, attributes = 0, 0, ""
    for match in _FOREIGN.finditer(html):
        if not depth:
            if match["attributes"] is not None:
                depth, start, attributes = 1, match.start(), match["attributes"]
        elif match["end"]:
            depth -= 1
            if not depth:
                yield _ForeignPart(start, match.end(), "".join(_LANGUAGE.findall(attributes)))
        else:
            depth += 1


def _language_around(place: int, parts: tuple[_ForeignPart, ...]) -> str:
    return next((part.attributes for part in parts if part.start < place < part.end), "")
