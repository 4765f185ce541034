"""What a page is made of: every look at the library while it is written is written down.

A page that is made again from the same things is the same page.  So who keeps pages asks for the names of
what a page read (`SiteContext.reads`), and for a digest of each (`ReadDigests`).  Whoever adds a way to
the library adds it here; what is worked out once for all pages must be read through one of these ways too.
"""

from __future__ import annotations

from collections.abc import ItemsView, Iterator, KeysView, Mapping, ValuesView
from typing import TypeVar

from fieldguide.model import LocalisedEntry

Value = TypeVar("Value")

ALL = "*"
"""All entries were looked at, one after another."""

EDITION = "edition"
"""The name and the day of the edition were looked at, and not only whether there is one."""

OLDEST = "oldest"
"""The days of the oldest review of all entries were looked at."""

TRANSLATIONS = "translations"
"""How many pages each language has, and how many are reviewed, was looked at."""


def of_entry(id: str) -> str:
    """Name a look at an entry, or at whether there is one: at its facts, and the headings of its text."""
    return f"entry {id}"


def of_text(id: str) -> str:
    """Name a look at the text of an entry."""
    return f"text {id}"


def of_kind(name: str) -> str:
    """Name a look at all entries of a kind."""
    return f"kind {name}"


class TracedEntries(dict[str, LocalisedEntry]):
    """Entries by their ids; `reads` is where looks at them are written down."""

    reads: set[str]

    def __getitem__(self, id: str) -> LocalisedEntry:
        self.reads.add(of_entry(id))
        return super().__getitem__(id)

    def get(self, id: str, default: LocalisedEntry | None = None) -> LocalisedEntry | None:  # type: ignore[override]
        """Give an entry, or None."""
        self.reads.add(of_entry(id))
        return super().get(id, default)

    def __contains__(self, id: object) -> bool:
        self.reads.add(of_entry(str(id)))
        return super().__contains__(id)

    def __iter__(self) -> Iterator[str]:
        self.reads.add(ALL)
        return super().__iter__()

    def keys(self) -> KeysView[str]:  # type: ignore[override]
        """Give all ids."""
        self.reads.add(ALL)
        return super().keys()

    def values(self) -> ValuesView[LocalisedEntry]:  # type: ignore[override]
        """Give all entries."""
        self.reads.add(ALL)
        return super().values()

    def items(self) -> ItemsView[str, LocalisedEntry]:  # type: ignore[override]
        """Give all entries with their ids."""
        self.reads.add(ALL)
        return super().items()

    def untraced(self) -> Mapping[str, LocalisedEntry]:
        """Give the entries for what is worked out about all of them, and not for a page."""
        return dict(super().items())


class TracedTable(dict[str, tuple[Value, ...]]):
    """What is known about each id, such as who refers to it; one that is not in it has nothing.

    `name` is how looks at it are called in `reads`.
    """

    reads: set[str]
    name: str

    @classmethod
    def of(cls, table: Mapping[str, tuple[Value, ...]], name: str, reads: set[str]) -> TracedTable[Value]:
        """Trace a table."""
        traced = cls(table)
        traced.name, traced.reads = name, reads
        return traced

    def get(self, id: str, default: tuple[Value, ...] = ()) -> tuple[Value, ...]:  # type: ignore[override]
        """Give what is known about an id."""
        self.reads.add(f"{self.name} {id}")
        return super().get(id, default)

    def __getitem__(self, id: str) -> tuple[Value, ...]:
        self.reads.add(f"{self.name} {id}")
        return super().__getitem__(id)

    def untraced(self, id: str) -> tuple[Value, ...]:
        """Give what is known about an id for a digest, and not for a page."""
        return super().get(id, ())
