"""The addresses in a page, what each is for, and what the page forbids itself."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import Enum


class Use(Enum):
    """What a reference is for: a page to go to, a file to load, the page's own address."""

    PAGE = "page"
    ASSET = "asset"
    CANONICAL = "canonical"


@dataclass(frozen=True, slots=True)
class Reference:
    """An address in a page, at an offset; `external` marks a link that says it leaves the site."""

    target: str
    use: Use
    offset: int
    external: bool = False


_HREF_ELEMENTS = {"a": Use.PAGE, "area": Use.PAGE, "image": Use.ASSET, "link": Use.ASSET, "use": Use.ASSET}
_ASSET_ATTRIBUTES = frozenset({"src", "poster"})
_PAGE_ATTRIBUTES = frozenset({"action", "formaction"})
_SCRIPT_DATA = re.compile(
    r"(?:https?:)?//\S+"
    r"|[^\s:,;|{}<>\"]+\.(?:html|css|js|json|txt|csv|ics|xml|pdf|xlsx|zip|svg|png|jpe?g|webp|gif|mp3|mp4|woff2)"
    r"(?:[?#]\S*)?"
)
_STYLE_ADDRESS = re.compile(
    r"""/\*.*?\*/|\burl\(\s*(?P<quote>['"]?)(?P<url>.*?)(?P=quote)\s*\)|@import\s+(?P<mark>['"])(?P<imported>.*?)(?P=mark)""",
    re.DOTALL,
)
_REFRESH = re.compile(r"\s*[\d.]+\s*[;,]\s*(?:url\s*=\s*)?['\"]?([^'\"]+)", re.IGNORECASE)
_SRCSET = re.compile(r"\s*([^\s,]\S*[^\s,]|[^\s,])(?:\s+[^,]*)?(?:,|\Z)")


def stylesheet_references(text: str) -> tuple[Reference, ...]:
    """Give what a stylesheet loads."""
    return tuple(
        Reference(target, Use.ASSET, match.start())
        for match in _STYLE_ADDRESS.finditer(text)
        if (target := match["url"] or match["imported"])
    )


@dataclass(frozen=True, slots=True)
class TagFacts:
    """What a tag refers to (address, use, says that it leaves the site), and what is not allowed in it."""

    targets: tuple[tuple[str, Use, bool], ...]
    alternates: tuple[str, ...]
    inline: tuple[str, ...]


def tag_facts(name: str, values: Mapping[str, str]) -> TagFacts:
    """Read the facts of a tag from its attributes."""
    relations = values.get("rel", "").lower().split()
    if name == "link" and "alternate" in relations and "stylesheet" not in relations:
        return TagFacts((), (values.get("href", ""),), ())
    external = name == "a" and "external" in relations and "fg-external" in values.get("class", "").split()
    targets = tuple((target, use, external) for target, use in _targets(name, values, relations))
    inline = [key for key in values if key == "style" or (key.startswith("on") and len(key) > 2)]
    return TagFacts(targets, (), tuple(inline))


def _targets(name: str, values: Mapping[str, str], relations: list[str]) -> Iterator[tuple[str, Use]]:
    for key, value in values.items():
        if key in ("href", "xlink:href"):
            if name in _HREF_ELEMENTS:
                yield value, Use.CANONICAL if "canonical" in relations else _use_of_link(name, relations)
        elif key in _ASSET_ATTRIBUTES or (key == "data" and name == "object"):
            yield value, Use.ASSET
        elif key == "srcset":
            yield from ((match[1], Use.ASSET) for match in _SRCSET.finditer(value))
        elif key in _PAGE_ATTRIBUTES:
            yield value, Use.PAGE
        elif key == "content" and values.get("http-equiv", "").lower() == "refresh":
            if (match := _REFRESH.match(value)) is not None:
                yield match[1].strip(), Use.PAGE
        elif key.startswith("data-") and _SCRIPT_DATA.fullmatch(value):
            yield value, Use.PAGE if ".html" in value else Use.ASSET


def _use_of_link(name: str, relations: list[str]) -> Use:
    if name == "link" and ("prev" in relations or "next" in relations):
        return Use.PAGE
    return _HREF_ELEMENTS[name]
