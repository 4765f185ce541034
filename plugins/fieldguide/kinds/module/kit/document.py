"""A document on paper, before it is written as PDF or for a word processor.

Both are made of the same blocks, so that what is printed and what is changed by a trainer say the same.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum

from fieldguide.model import Language


@dataclass(frozen=True, slots=True)
class Run:
    """Words of one look."""

    text: str
    bold: bool = False
    italic: bool = False
    quiet: bool = False


Words = tuple[Run, ...]
"""Words of a line or a paragraph."""


class Sign(Enum):
    """What stands before each point of a list: BULLET a dot · NUMBER its place · BOX an empty box to tick."""

    BULLET = "bullet"
    NUMBER = "number"
    BOX = "box"


class Tone(Enum):
    """What a box is for: NOTE something besides · ASK what to say word by word · CARE what can hurt."""

    NOTE = "note"
    ASK = "ask"
    CARE = "care"


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading; level 1 begins a part of the document.  `above` and `below` are small lines around it."""

    level: int
    words: Words
    above: str = ""
    below: str = ""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph; `label` stands before it in the colour of the site, as in `What to do`."""

    words: Words
    label: str = ""
    lead: bool = False
    quiet: bool = False


@dataclass(frozen=True, slots=True)
class Point:
    """A point of a list; `sign` is what stands before it in place of the list's own sign."""

    words: Words
    sign: str = ""


@dataclass(frozen=True, slots=True)
class Points:
    """A list.  `depth` tells how far it is set in; a `tight` one has little space between its points."""

    points: tuple[Point, ...]
    sign: Sign = Sign.BULLET
    depth: int = 0
    first: int = 1


@dataclass(frozen=True, slots=True)
class Table:
    """A table: its head, its rows, and the parts of the width that its columns have.

    `height` is the least height of a row in millimetres, for what is written by hand; `shaded` are the
    rows that stand back, such as breaks.
    """

    head: tuple[str, ...]
    rows: tuple[tuple[Words, ...], ...]
    widths: tuple[float, ...]
    height: float = 0
    shaded: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class Panel:
    """Words that stand apart, with what they are."""

    label: str
    blocks: tuple[Block, ...]
    tone: Tone = Tone.NOTE


@dataclass(frozen=True, slots=True)
class Lines:
    """Empty lines to write on."""

    count: int


@dataclass(frozen=True, slots=True)
class Blank:
    """A label with a line behind it to write on."""

    label: str


@dataclass(frozen=True, slots=True)
class PageEnd:
    """What follows begins on a new page."""


@dataclass(frozen=True, slots=True)
class Together:
    """Blocks that stay on one page where one is long enough for them."""

    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Card:
    """A card to cut out: who has it, and what is on it; `pictogram` names the drawing in its corner."""

    title: Words
    blocks: tuple[Block, ...]
    above: str = ""


@dataclass(frozen=True, slots=True)
class Cards:
    """Cards of A6, four on a page of A4, with lines to cut along."""

    cards: tuple[Card, ...]


Block = Heading | Paragraph | Points | Table | Panel | Lines | Blank | PageEnd | Together | Cards


@dataclass(frozen=True, slots=True)
class Cover:
    """The first page: what it is, of which course, and facts, each with its name."""

    kind: str
    title: str
    about: str
    facts: tuple[tuple[str, str], ...]
    notice: str = ""


@dataclass(frozen=True, slots=True)
class Document:
    """A document in one language.  `kind` is what it is, `title` that of the course, `foot` on each page.

    With a `cover` it has a first page of its own, else both stand at the top of the first page.
    `subject` is the name of the site.
    """

    kind: str
    title: str
    blocks: tuple[Block, ...]
    language: Language
    foot: str
    subject: str = ""
    cover: Cover | None = None
    pictogram: str = ""
    landscape: bool = False


def plain(text: str, *, bold: bool = False, italic: bool = False, quiet: bool = False) -> Words:
    """Give words of one look."""
    return (Run(text, bold, italic, quiet),) if text else ()


def text_of(words: Iterable[Run]) -> str:
    """Give the words without their look."""
    return "".join(one.text for one in words)
