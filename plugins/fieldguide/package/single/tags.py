"""The tags of a page, and attributes in them: the one place that looks at single files as text."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

# Our pages are well formed, with their attributes in double quotes; nothing inside a comment, a script or a
# style is a tag.
_REST = r"""(?:"[^"]*"|'[^']*'|[^>"'])*>"""
_PIECE = re.compile(
    rf"<!--.*?-->|(?P<start><(?P<holder>script|style)\b{_REST})(?P<held>.*?</(?P=holder)>)"
    rf"|<(?P<name>[a-zA-Z][a-zA-Z0-9:-]*){_REST}",
    re.DOTALL,
)
_ATTRIBUTE = re.compile(r"""(?P<before>\s(?P<name>[^\s"'>/=]+)=)"(?P<value>[^"]*)\"""")

Rewrite = Callable[[str, str, str], str]
"""Gives the new value of an attribute, from the names of its element and of itself, and its value."""


def rewrite_attributes(html: str, rewrite: Rewrite) -> str:
    """Give HTML with new values of attributes; values are those that stand there, with their escapes."""

    def write_tag(piece: re.Match[str]) -> str:
        element = piece["name"] or piece["holder"]
        if element is None:
            return piece[0]
        written = _ATTRIBUTE.sub(
            lambda one: f'{one["before"]}"{rewrite(element, one["name"], one["value"])}"',
            piece["start"] or piece[0],
        )
        return written + (piece["held"] or "")

    return _PIECE.sub(write_tag, html)


def list_attributes(html: str) -> Iterator[tuple[str, str, str]]:
    """Give the names of element and attribute and the value of all attributes, in their order."""
    for piece in _PIECE.finditer(html):
        element = piece["name"] or piece["holder"]
        if element is not None:
            for one in _ATTRIBUTE.finditer(piece["start"] or piece[0]):
                yield element, one["name"], one["value"]
