"""What is on a page: its headings, also those that a component wrote.

MkDocs lists the headings of the Markdown alone; a calendar, a path or a question bank has its
own, and they are what a reader looks for.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from fieldguide.content.marks import without_online_only, without_source_marks

_HEADING = re.compile(r'<h2(?=[^>]*\sid="(?P<id>[^"]+)")(?P<attributes>[^>]*)>(?P<text>.*?)</h2>', re.DOTALL)
_LANGUAGE = re.compile(r'\s(?:lang|dir)="[^"]*"')
_PERMALINK = re.compile(r'<a class="headerlink".*?</a>', re.DOTALL)
_TAG = re.compile(r"<[^>]*>")


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
    return tuple(
        ContentsLine(
            _TAG.sub("", _PERMALINK.sub("", match["text"])).strip(),
            match["id"],
            "".join(_LANGUAGE.findall(match["attributes"])),
        )
        for match in _HEADING.finditer(without_source_marks(without_online_only(html)))
    )
