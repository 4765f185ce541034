"""A Markdown text and what in it can be wrong, each with its place.

Offsets count characters from the start of `MarkdownText.text`, so that a renderer
can replace a span; locations count lines and columns of the file, so that a person
can find it.
"""

from __future__ import annotations

from dataclasses import dataclass

from .location import Location


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading; `id` is empty where the author gave none."""

    level: int
    text: str
    id: str
    location: Location
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Link:
    """A link as written: `[text](target "title")`; the location is that of the target."""

    text: str
    target: str
    location: Location
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Image:
    """A picture as written: `![alt](target)`; the location is that of the whole."""

    alt: str
    target: str
    location: Location
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class CitationPart:
    """One source inside a citation, with the place in it, such as `p. 7`."""

    source: str
    locator: str
    location: Location


@dataclass(frozen=True, slots=True)
class Citation:
    """A bracketed citation: `[@iom-2015, p. 7; @icat-2017, p. 2]`."""

    parts: tuple[CitationPart, ...]
    location: Location
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Table:
    """A pipe table and the texts of its header cells."""

    headers: tuple[str, ...]
    location: Location


@dataclass(frozen=True, slots=True)
class HtmlTag:
    """A raw HTML start tag inside Markdown: its name and its whole text."""

    name: str
    text: str
    location: Location


@dataclass(frozen=True, slots=True)
class MarkdownText:
    """The body of a file, without its front matter.

    `first_line` is the line of the file on which the body starts.
    """

    text: str
    path: str
    first_line: int = 1
    headings: tuple[Heading, ...] = ()
    links: tuple[Link, ...] = ()
    images: tuple[Image, ...] = ()
    citations: tuple[Citation, ...] = ()
    tables: tuple[Table, ...] = ()
    html_tags: tuple[HtmlTag, ...] = ()
