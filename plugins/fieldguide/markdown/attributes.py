"""Attribute lists: `{#id .class name=value}`, after the words they belong to.

The grammar of https://python-markdown.github.io/extensions/attr_list/.
"""

from __future__ import annotations

import re

from fieldguide.model import Attributes

KNOWN_ATTRIBUTES = frozenset({"class", "dir", "height", "id", "lang", "title", "width"})
"""What may stand in an attribute list or in a tag; nothing else reaches a page."""

_LIST = re.compile(r"\{:?[ \t]*(?P<inside>[^{}\n]*?)[ \t]*\}")
_BEGIN = re.compile(r"\{:?[ \t]*[#.A-Za-z_]")
_PIECE = re.compile(
    r"""[ \t]*(?:\#(?P<id>[^\s{}#.=]+(?:[^\s{}#=])*)"""
    r"""|\.(?P<class>[^\s{}.#=]+)"""
    r"""|(?P<name>[A-Za-z_][\w:.-]*)[ \t]*=[ \t]*"""
    r"""(?:"(?P<double>[^"]*)"|'(?P<single>[^']*)'|(?P<bare>[^\s{}"']+))"""
    r"""|(?P<alone>[A-Za-z_][\w:-]*))(?=[ \t]|\Z)"""
)


def match_attributes(text: str, start: int) -> tuple[Attributes, int] | None:
    """Read an attribute list that begins at a place; give it and where it ends, or None."""
    if not _BEGIN.match(text, start):
        return None
    found = _LIST.match(text, start)
    if found is None:
        return None
    attributes = read_attributes(found["inside"])
    return None if attributes is None else (attributes, found.end())


def read_attributes(text: str) -> Attributes | None:
    """Read what stands between the braces; None where it is no attribute list."""
    id = ""
    classes: list[str] = []
    others: list[tuple[str, str]] = []
    position = 0
    text = text.strip(" \t")
    while position < len(text):
        piece = _PIECE.match(text, position)
        if piece is None:
            return None
        position = piece.end()
        if piece["id"]:
            id = piece["id"]
        elif piece["class"]:
            classes.append(piece["class"])
        elif piece["alone"]:
            others.append((piece["alone"], ""))
        else:
            name, value = piece["name"].lower(), piece["double"] or piece["single"] or piece["bare"] or ""
            if name == "id":
                id = value
            elif name == "class":
                classes += value.split()
            else:
                others.append((name, value))
    return Attributes(id, tuple(classes), tuple(others)) if id or classes or others else None
