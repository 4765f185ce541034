"""What one office ships: its own name, contacts and choice of the content of a project."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import NamedTuple

from .location import Location
from .value import TextValue

CONTACT_ROLES = (
    "focal-point",
    "child-protection",
    "adult-case-work",
    "gender-based-violence",
    "health",
    "abuse-by-staff",
    "legal-aid",
    "labour-inspection",
    "consular",
    "community",
)
"""Whom a text can name without knowing who it is: each office says who has the role."""


@dataclass(frozen=True, slots=True)
class EditionFolder:
    """Where the edition of an office lies.

    `shown` is how reports name the folder:  counted from the configuration file, or whole where it
    is far away.  `day` is the one that its contacts are judged against, None for that of the run.
    """

    place: Path
    shown: str
    day: date | None = None


@dataclass(frozen=True, slots=True)
class Contact:
    """Who has a role in one place, as somebody there has checked it.

    `name` and `hours` are by language, `languages` the tags of those that are spoken.  `verified` is
    the day on which somebody called, `verify_again_by` the last day on which that still counts.
    `key` is where the office wrote its role, `place` where it wrote the last day, for what is told of it.
    """

    role: str
    name: Mapping[str, str]
    phones: tuple[str, ...]
    hours: Mapping[str, str]
    languages: tuple[str, ...]
    verified: date
    verify_again_by: date
    key: TextValue
    place: TextValue


class EmptiedField(NamedTuple):
    """A field of an entry that must say something, and says nothing without what an edition leaves out.

    `key` is where it stands, `lost` the id that it named.
    """

    entry: str
    name: str
    key: TextValue
    lost: str


class LostReference(NamedTuple):
    """An id that an entry names, and that an edition leaves out: the entry, by its id, stays."""

    entry: str
    lost: str


class LostObjective(NamedTuple):
    """An objective of a course that stays, which a unit served that an edition leaves out; all are ids."""

    module: str
    objective: str
    unit: str


class ReplacedItem(NamedTuple):
    """An item of the project that files of an edition replace.

    `file` is the path of the first of these files, `fingerprint` that of the project's item as it is now.
    """

    id: str
    file: str
    fingerprint: str


@dataclass(frozen=True, slots=True)
class EditionChoice:
    """What came of an edition's choice among the content.

    `gone` are the ids of all that is left out.  `unknown` are ids that the edition names and
    nothing has, each with the kind that it must be of, empty for any; `known` are those that there
    are.  `replaced` are the items of the project that the edition has in another form, `unserved` the
    objectives that units served which are left out, `lost` what entries named that is left out, by the
    paths of their files.
    """

    gone: frozenset[str] = frozenset()
    unknown: tuple[tuple[TextValue, str], ...] = ()
    emptied: tuple[EmptiedField, ...] = ()
    known: frozenset[str] = frozenset()
    replaced: tuple[ReplacedItem, ...] = ()
    unserved: tuple[LostObjective, ...] = ()
    lost: Mapping[str, tuple[LostReference, ...]] = field(default_factory=dict)


@dataclass(frozen=True)
class LocalEdition:
    """What an `edition.yml` says of the content, beside what it says in place of the configuration.

    `folder` is where it lies, as reports name it, and `place` the folder itself.  The ids that it
    names keep their places:  what is wrong with them can be known only when all is read.
    `languages` are the tags of those that it is in, in order, `unused_languages` those of the
    project that it leaves out.  `modules` and `doors` are None where all are wanted.  `replaces`
    gives, by the id of a replaced item, the fingerprint of the item that the office had before it;
    `replaces_key` is where that stands.  Contacts are judged against `day`, where it is given;
    `date_place` is where its own day stands.
    """

    folder: str
    place: Path
    languages: tuple[str, ...] = ()
    unused_languages: frozenset[str] = frozenset()
    office: Mapping[str, str] = field(default_factory=dict)
    modules: tuple[TextValue, ...] | None = None
    leave_out: tuple[TextValue, ...] = ()
    doors: tuple[TextValue, ...] | None = None
    contacts: Mapping[str, Contact] = field(default_factory=dict)
    replaces: tuple[tuple[TextValue, TextValue], ...] = ()
    replaces_key: TextValue | None = None
    day: date | None = None
    date_place: Location | None = None

    @property
    def file(self) -> str:
        """The path of its `edition.yml`, as reports name it."""
        return f"{self.folder}/edition.yml"
