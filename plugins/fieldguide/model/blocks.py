"""A Markdown text as a tree: blocks, and in them the words and what stands among them.

The tree is what every stage reads: check judges it, render writes pages from it, exports take
paragraphs, lists and tables from it.  `start` and `end` count characters from the start of the
text that was read; a location counts lines and columns of the file.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from .location import Location


@dataclass(frozen=True, slots=True)
class Attributes:
    """What an attribute list says: `{#id .class lang=fr}`."""

    id: str = ""
    classes: tuple[str, ...] = ()
    others: tuple[tuple[str, str], ...] = ()

    @property
    def pairs(self) -> tuple[tuple[str, str], ...]:
        """All of it as names and values of HTML."""
        id = (("id", self.id),) if self.id else ()
        classes = (("class", " ".join(self.classes)),) if self.classes else ()
        return (*id, *classes, *self.others)


NO_ATTRIBUTES = Attributes()


@dataclass(frozen=True, slots=True)
class Text:
    """Words as they are shown; `literal` where a sign was written so that it means nothing."""

    text: str
    start: int
    end: int
    literal: bool = False


@dataclass(frozen=True, slots=True)
class Break:
    """The end of a line; a `hard` one is shown as such."""

    hard: bool
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Styled:
    """Words that stand out; `tag` is the HTML element that means it, such as `em` or `kbd`."""

    tag: str
    children: tuple[Inline, ...]
    start: int
    end: int
    attributes: Attributes = NO_ATTRIBUTES


@dataclass(frozen=True, slots=True)
class Code:
    """Words that a machine reads."""

    text: str
    start: int
    end: int
    attributes: Attributes = NO_ATTRIBUTES


@dataclass(frozen=True, slots=True)
class Link:
    """A link: `[text](target "title")`; the location is that of the target.

    `text` is what is shown of it, without signs.  An `automatic` one is its own text: `<https://…>`.
    """

    text: str
    target: str
    location: Location
    start: int
    end: int
    children: tuple[Inline, ...] = ()
    title: str = ""
    attributes: Attributes = NO_ATTRIBUTES
    automatic: bool = False


@dataclass(frozen=True, slots=True)
class Image:
    """A picture: `![alt](target)`; the location is that of the whole."""

    alt: str
    target: str
    location: Location
    start: int
    end: int
    title: str = ""
    attributes: Attributes = NO_ATTRIBUTES


class CitationPart(NamedTuple):
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
class HtmlTag:
    """A raw HTML tag: its name and its whole text; it is never shown."""

    name: str
    text: str
    location: Location
    start: int = 0
    end: int = 0


Inline = Text | Break | Styled | Code | Link | Image | Citation | HtmlTag


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading; `id` is empty where the author gave none; `text` is its words without signs."""

    level: int
    text: str
    id: str
    location: Location
    start: int
    end: int
    children: tuple[Inline, ...] = ()
    attributes: Attributes = NO_ATTRIBUTES


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Words between empty lines."""

    children: tuple[Inline, ...]
    start: int
    end: int
    attributes: Attributes = NO_ATTRIBUTES


@dataclass(frozen=True, slots=True)
class ListItem:
    """An item of a list; `checked` is None where it is no task, `number` is what an author wrote."""

    blocks: tuple[Block, ...]
    start: int
    end: int
    checked: bool | None = None
    number: int = 0


@dataclass(frozen=True, slots=True)
class ListBlock:
    """A list; `first` is the number of the first item of an ordered one.

    In a `tight` list no item is a paragraph of its own.
    """

    ordered: bool
    items: tuple[ListItem, ...]
    start: int
    end: int
    first: int = 1
    tight: bool = True


@dataclass(frozen=True, slots=True)
class Quote:
    """What somebody else said."""

    blocks: tuple[Block, ...]
    start: int
    end: int


PART_STYLE = "audience"
"""The first word behind the sign of a box that is a part of a page for some of its readers."""


@dataclass(frozen=True, slots=True)
class Box:
    """A note, a warning: what stands apart.

    `styles` are the words after the sign, the first says what kind of box it is.  `title` is
    None where none is written (the kind's name is shown), and empty where none is wanted.
    `fold` is `""` for an open box, `closed` or `open` for one that folds.

    Of the kind `audience` is a box that only some who read the page get: a part of it.
    """

    styles: tuple[str, ...]
    title: tuple[Inline, ...] | None
    blocks: tuple[Block, ...]
    start: int
    end: int
    fold: str = ""

    @property
    def is_part(self) -> bool:
        """Tell whether only some who read the page get it: whom `audience` names."""
        return self.styles[0] == PART_STYLE

    @property
    def audience(self) -> str:
        """The audience that a part is for; empty where it names none, or more than one."""
        return self.styles[1] if self.is_part and len(self.styles) == 2 else ""

    @property
    def style(self) -> str:
        """What kind of box it is, in one word: that of a part says for whom it is, too."""
        return f"{PART_STYLE}.{self.audience}" if self.is_part else self.styles[0]


@dataclass(frozen=True, slots=True)
class CodeBlock:
    """Lines that a machine reads; `language` says which."""

    text: str
    language: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of a table."""

    children: tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """A table of one header row and rows below; the location is that of the header row.

    `alignments` are `""`, `left`, `center` or `right`, one for each column.  `beyond` is where rows
    have cells for which there is no column: they are not shown.
    """

    headers: tuple[str, ...]
    location: Location
    start: int
    end: int
    head: tuple[Cell, ...] = ()
    rows: tuple[tuple[Cell, ...], ...] = ()
    alignments: tuple[str, ...] = ()
    beyond: tuple[Location, ...] = ()


@dataclass(frozen=True, slots=True)
class Definition:
    """One term and what is said of it."""

    terms: tuple[tuple[Inline, ...], ...]
    descriptions: tuple[tuple[Block, ...], ...]


@dataclass(frozen=True, slots=True)
class DefinitionList:
    """Terms with what is said of each."""

    items: tuple[Definition, ...]
    start: int
    end: int
    tight: bool = True


@dataclass(frozen=True, slots=True)
class Divider:
    """A line across the page."""

    start: int
    end: int


Block = Heading | Paragraph | ListBlock | Quote | Box | CodeBlock | Table | DefinitionList | Divider
