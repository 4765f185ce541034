"""What packs consist of."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from enum import Enum

from fieldguide.errors import UsageError


class PackError(UsageError):
    """A file is no pack, or cannot be read as one."""


NONE = "–"
"""Stands in a pack for what a language does not have."""


class UnitState(Enum):
    """How far the translation of a passage is."""

    MISSING = "missing"
    CHANGED = "changed"
    """The source says something else since, or it is not known what the translation was made from."""
    TRANSLATED = "translated"
    REVIEWED = "reviewed"
    """A person has reviewed the translation."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A numbered mark in a text: `<1>words</1>` around words, or `<1/>` by itself.

    `opening` and `closing` are what it stands for as it was written, the second empty for one by itself, and
    `told` says it to a person.
    """

    number: int
    opening: str
    closing: str
    told: str

    @property
    def around(self) -> bool:
        """Tell whether it stands around words."""
        return bool(self.closing)


@dataclass(frozen=True, slots=True)
class Unit:
    """A passage in a pack.

    `id` is that of its entry and the name of the segment, `iec/card#text/what-to-say/2`.  `source` and
    `target` have marks;  the target is empty where there is none.  `about` says what the passage is, `page`
    is the title of its entry.  `most` is how many letters it should have at most, 0 for any number.  `terms`
    are words of the glossary in it, with those of the other language.  `words` counts the source's.
    A passage that `is_list` has an item on each line, as many as the language wants.  One that is `optional`
    each language has its own of, or none;  where the source has none, it is `NONE`.
    """

    id: str
    page: str
    about: str
    source: str
    target: str
    state: UnitState
    marks: tuple[Mark, ...] = ()
    terms: tuple[tuple[str, str], ...] = ()
    most: int = 0
    words: int = 0
    is_list: bool = False
    optional: bool = False

    @property
    def entry(self) -> str:
        """The id of its entry."""
        return self.id.partition("#")[0]

    @property
    def name(self) -> str:
        """The name of its segment."""
        return self.id.partition("#")[2]


@dataclass(frozen=True, slots=True)
class PackReview:
    """Who reviewed a translation, as they want to be named, and on which day; empty and None for nobody."""

    by: str = ""
    day: date | None = None


@dataclass(frozen=True, slots=True)
class Pack:
    """Some passages for a translator; the tags and names of both languages, the day of the edition."""

    site: str
    source: str
    target: str
    source_name: str
    target_name: str
    right_to_left: bool
    day: date
    units: tuple[Unit, ...]

    @property
    def words(self) -> int:
        """How many words the sources have."""
        return sum(one.words for one in self.units)


@dataclass(frozen=True, slots=True)
class PackRow:
    """A passage as it came back; `place` says where it stands in the file, `sheet row 12`."""

    place: str
    id: str
    source: str
    target: str


@dataclass(frozen=True, slots=True)
class ReturnedPack:
    """What came back: for which language, by whom it was reviewed, and the passages."""

    target: str
    rows: tuple[PackRow, ...]
    review: PackReview = field(default_factory=PackReview)


@dataclass(frozen=True, slots=True)
class PackProblem:
    """Why something is not taken: the place in the pack, what is wrong, what to do."""

    place: str
    id: str
    message: str
    hint: str
