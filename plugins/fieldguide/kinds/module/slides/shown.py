"""Slides as they are written on a page."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from fieldguide.content.sentences import words_of
from fieldguide.model import Image, TextValue
from fieldguide.model.blocks import Inline
from fieldguide.render.api import Link, Phrase

_DENSE, _DENSER = 300, 460


@dataclass(frozen=True, slots=True)
class Words:
    """Words as HTML, and how long they are."""

    html: Markup
    length: int = 0


@dataclass(frozen=True, slots=True)
class ShownLine:
    """A line; `sign` stands before it: the number of a step, the letter of an answer, or nothing.

    `then` is what it belongs to.
    """

    words: Words
    sign: str = ""
    right: bool = False
    then: ShownLine | None = None


@dataclass(frozen=True, slots=True)
class Answer:
    """What is told when hands were counted: the right answers, and the reason; `opens` is what opens it."""

    opens: str
    label: str
    lines: tuple[ShownLine, ...] = ()
    explain: Words | None = None


@dataclass(frozen=True, slots=True)
class Slide:
    """A slide.  `style` says how it looks, `level` how high its heading is.

    `above` is a small line above the heading, `part` tells which of several it is, `note` is small below
    all.  `targets` are what lines are put to.  `figure` is HTML.  `links` lead on from it.  `sources` name
    what it cites.  `spoken` has the language of its words.
    """

    style: str
    title: Phrase
    level: int = 3
    above: Phrase | None = None
    part: str = ""
    lead: Words | None = None
    lines: tuple[ShownLine, ...] = ()
    targets: tuple[ShownLine, ...] = ()
    head: tuple[Words, ...] = ()
    rows: tuple[tuple[Words, ...], ...] = ()
    figure: str = ""
    answer: Answer | None = None
    note: Markup | str = ""
    links: tuple[tuple[str, Link], ...] = ()
    sources: tuple[str, ...] = ()
    spoken: Phrase | None = None

    @property
    def density(self) -> str:
        """Tell whether so much is said that letters are smaller."""
        texts = [
            *self.head,
            *(cell for row in self.rows for cell in row),
            *(one.words for one in (*self.lines, *self.targets)),
        ]
        length = sum(text.length for text in (*texts, *((self.lead,) if self.lead is not None else ())))
        return "denser" if length > _DENSER else "dense" if length > _DENSE else ""

    @property
    def signed(self) -> bool:
        """Tell whether signs stand before its lines."""
        return any(line.sign for line in self.lines)


def as_text(pieces: tuple[Inline, ...], origin: TextValue) -> TextValue:
    """Give pieces as a text that was written where another one was."""
    return TextValue(words_of(pieces), origin.location, inlines=pieces)


def picture_text(picture: Image, origin: TextValue) -> TextValue:
    """Give a picture as a text that shows it."""
    return TextValue(picture.alt, origin.location, inlines=(picture,))
