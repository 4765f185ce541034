"""Finished pages as trees: read of their HTML, written as XML.

The pages are our own and their elements are closed, so that the reader of Python's standard library is
enough.  Names that SVG writes with large letters are given back, for XML tells them apart.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from html.parser import HTMLParser
from xml.etree.ElementTree import Element, TreeBuilder, tostring

VOID = frozenset({"br", "col", "hr", "img", "input", "link", "meta", "source", "wbr"})
"""Elements that HTML does not close."""

_CLOSED_VOID = re.compile(rf"></(?:{'|'.join(sorted(VOID))})>")

_OF_SVG = {
    name.lower(): name
    for name in (
        "clipPath",
        "gradientTransform",
        "gradientUnits",
        "lengthAdjust",
        "linearGradient",
        "markerHeight",
        "markerWidth",
        "pathLength",
        "patternUnits",
        "preserveAspectRatio",
        "radialGradient",
        "refX",
        "refY",
        "textLength",
        "textPath",
        "viewBox",
    )
}


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.builder = TreeBuilder()
        self._open: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        name = _OF_SVG.get(tag, tag)
        self.builder.start(name, {_OF_SVG.get(key, key): value or "" for key, value in attrs})
        if tag in VOID:
            self.builder.end(name)
        else:
            self._open.append(name)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in VOID:
            self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        name = _OF_SVG.get(tag, tag)
        if name in self._open:
            # What is open inside may be left to end with it: items of lists, cells.
            while (last := self._open.pop()) != name:
                self.builder.end(last)
            self.builder.end(name)

    def handle_data(self, data: str) -> None:
        if self._open:
            self.builder.data(data)


def read_html(text: str) -> Element:
    """Read one element and all that is in it."""
    reader = _Reader()
    reader.feed(text)
    reader.close()
    return reader.builder.close()


def write_xml(element: Element) -> str:
    """Write an element as XML that readers of HTML take as well: what HTML does not close is one tag."""
    tail, element.tail = element.tail, None
    text = tostring(element, encoding="unicode", short_empty_elements=False)
    element.tail = tail
    return _CLOSED_VOID.sub(" />", text)


def classes_of(element: Element) -> frozenset[str]:
    """Give the classes of an element."""
    return frozenset(element.get("class", "").split())


def words_of(element: Element) -> str:
    """Give the words of an element and of all in it, with single spaces."""
    return " ".join("".join(element.itertext()).split())


def drop(root: Element, unwanted: Callable[[Element], bool]) -> None:
    """Take elements out of a tree, with all that is in them; what stands after them stays."""
    for parent in list(root.iter()):
        for child in [one for one in parent if unwanted(one)]:
            detach(parent, child)


def detach(parent: Element, child: Element) -> Element:
    """Take a child out of its parent, leave what stands after it, and give it."""
    if child.tail:
        at = list(parent).index(child)
        if at:
            before = parent[at - 1]
            before.tail = (before.tail or "") + child.tail
        else:
            parent.text = (parent.text or "") + child.tail
        child.tail = None
    parent.remove(child)
    return child


def replace_child(parent: Element, old: Element, new: Element) -> None:
    """Put an element in the place of another."""
    new.tail = old.tail
    parent[list(parent).index(old)] = new


def with_parents(root: Element) -> Iterator[tuple[Element, Element]]:
    """Give each element below a root with its parent, as the tree is when this is asked."""
    return iter([(parent, child) for parent in root.iter() for child in parent])
