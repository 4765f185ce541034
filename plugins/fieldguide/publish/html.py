"""Read the tags of an HTML page, each with its place.

Follows the tokenizer of https://html.spec.whatwg.org/multipage/parsing.html as far as
pages that an engine wrote need it: comments, quoted and bare attributes, and elements
whose content is text.  Nothing is built of the tags, which keeps it fast.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from html import unescape

# What is not closed runs to the end of the page, as in browsers; so nothing is read twice.
_TAG = re.compile(
    r"""<!--(?:.*?-->|.*\Z)"""
    r"""|<(?P<name>[a-zA-Z][^\s/>]*+)(?P<attributes>(?:[^>"']++|"[^"]*+(?:"|\Z)|'[^']*+(?:'|\Z))*+)(?P<end>>|\Z)""",
    re.DOTALL,
)
_ATTRIBUTE = re.compile(
    r"""(?P<name>[^\s"'>/=]++)(?:\s*+=\s*+(?:"(?P<double>[^"]*+)"|'(?P<single>[^']*+)'|(?P<bare>[^\s"'=<>`]++)))?"""
)
_TEXT_ELEMENTS = frozenset({"script", "style", "textarea", "title"})
_TELLING = _TEXT_ELEMENTS | {"html", "head", "body", "h1"}


@dataclass(frozen=True, slots=True)
class Tag:
    """A start tag; `content` is what follows it in elements whose content is text.

    `start` and `end` are offsets of the tag in the page, `content_end` that of the end
    tag of such an element.
    """

    name: str
    attributes: Mapping[str, str]
    start: int
    end: int
    content: str = ""
    content_end: int = 0


def scan_tags(text: str) -> Iterator[Tag]:
    """Give the start tags of a page in order; attributes of the same name count once, the first.

    Tags without attributes are passed over, but for those of the page itself, its title, and
    elements whose content is text.
    """
    position = 0
    while (match := _TAG.search(text, position)) is not None:
        position = match.end()
        if not match["end"]:
            continue
        name = match["name"].lower()
        # Two of three tags say nothing about a page.
        if not match["attributes"] and name not in _TELLING:
            continue
        attributes = read_attributes(match["attributes"])
        if name not in _TEXT_ELEMENTS:
            yield Tag(name, attributes, match.start(), position)
            continue
        close = _closing(name).search(text, position)
        end = close.start() if close is not None else len(text)
        yield Tag(name, attributes, match.start(), position, text[position:end], end)
        position = end


@lru_cache(maxsize=65536)
def read_attributes(text: str) -> Mapping[str, str]:
    """Read the attributes of a tag, names in lower case; most tags of a site are the same."""
    found: dict[str, str] = {}
    for match in _ATTRIBUTE.finditer(text):
        value = match["double"] or match["single"] or match["bare"] or ""
        found.setdefault(match["name"].lower(), unescape(value) if "&" in value else value)
    return found


@lru_cache
def _closing(name: str) -> re.Pattern[str]:
    return re.compile(rf"</{name}(?=[\s/>])", re.IGNORECASE)
