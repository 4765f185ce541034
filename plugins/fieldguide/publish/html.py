"""Read the tags of an HTML page, each with its place.

Follows the tokenizer of https://html.spec.whatwg.org/multipage/parsing.html as far as
pages that an engine wrote need it: comments, quoted and bare attributes, and elements
whose content is text.  Nothing is built of the tags, which keeps it fast.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from html import unescape
from typing import NamedTuple

_TEXT_ELEMENTS = frozenset({"script", "style", "textarea", "title"})

TELLING = _TEXT_ELEMENTS | {"html", "head", "body", "h1"}
"""Elements that say something by their name alone."""

# What nobody asks for: words, ends of elements, tags that have only attributes of looks and of speech.
# Passed over as a whole, it costs little; what is written otherwise than in our own pages is read as a tag.
# No group is possessive here, which Python 3.11.2 gets wrong at times; nothing goes back all the same, for
# wherever this ends, something of what follows it matches.
_DULL = (
    r"(?:[^<]++"
    r"""|</[a-z][^<>"']*+>"""
    rf"|<(?!(?:{'|'.join(sorted(TELLING))})[\s/>])[a-z][a-z0-9-]*+"
    r"""(?:\s++(?:class|lang|dir|role|type|for|name|value|hidden|aria-hidden|aria-label|tabindex|scope|datetime"""
    r"""|viewBox|focusable|d|cx|cy|r|x|y)(?:="[^"]*+")?)*\s*+/?>"""
    r")*"
)
# What is not closed runs to the end of the page, as in browsers; so nothing is read twice.
_TAG = re.compile(
    _DULL + r"""(?:<!--(?:.*?-->|.*\Z)"""
    r"""|<([a-zA-Z][^\s/>]*+)((?:[^>"']++|"[^"]*+(?:"|\Z)|'[^']*+(?:'|\Z))*+)(>|\Z)"""
    r"""|<|\Z)""",
    re.DOTALL,
)
_ATTRIBUTE = re.compile(
    r"""(?P<name>[^\s"'>/=]++)(?:\s*+=\s*+(?:"(?P<double>[^"]*+)"|'(?P<single>[^']*+)'|(?P<bare>[^\s"'=<>`]++)))?"""
)


class Tag(NamedTuple):
    """A start tag: its name in lower case, its attributes as they are written, its offset in the page.

    `content` is what follows it in elements whose content is text.
    """

    name: str
    attributes: str
    start: int
    content: str = ""


def scan_tags(text: str) -> Iterator[Tag]:
    """Give the start tags of a page in order.

    Tags without attributes, and with some that only say how an element looks or sounds, are passed over,
    but for those of the page itself, its title, and elements whose content is text.
    """
    position = 0
    while position >= 0:
        position, found = -1, _TAG.finditer(text, position)
        for match in found:
            name, written, end = match.groups()
            if not end:
                continue
            name = name.lower()
            if name not in _TEXT_ELEMENTS:
                if written or name in TELLING:
                    yield Tag(name, written, match.start(1) - 1)
                continue
            # What is in it is no tag: go on behind it.
            close = _closing(name).search(text, match.end())
            position = close.start() if close is not None else len(text)
            yield Tag(name, written, match.start(1) - 1, text[match.end() : position])
            break


def read_attributes(text: str) -> Mapping[str, str]:
    """Read the attributes of a tag, names in lower case; of the same name the first counts."""
    found: dict[str, str] = {}
    for match in _ATTRIBUTE.finditer(text):
        value = match["double"] or match["single"] or match["bare"] or ""
        found.setdefault(match["name"].lower(), unescape(value) if "&" in value else value)
    return found


@lru_cache
def _closing(name: str) -> re.Pattern[str]:
    return re.compile(rf"</{name}(?=[\s/>])", re.IGNORECASE)
