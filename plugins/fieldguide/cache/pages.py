"""Finished pages in one file of SQLite, by the digest of what they were made of."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Mapping
from contextlib import closing, suppress
from dataclasses import dataclass, field
from pathlib import Path

from fieldguide.content.digests import digest
from fieldguide.model import FinishedPage

from .place import make_folder
from .records import read_record, write_record

_FILE = "pages.sqlite3"
_FORM = 2
"""The form of the tables and records; another one is made anew."""

_MOST_BYTES = 256_000_000
_KEPT_OF_FULL = 0.6

# What a page read so many builds ago tells little of what it reads now.
_BUILDS_TRACED = 50

_TABLES = """
create table builds (number integer primary key);
create table traces (name text, reads text, used integer not null, primary key (name, reads)) without rowid;
create table pages (key text primary key, used integer not null, size integer not null, record blob not null);
create index pages_used on pages (used);
"""


@dataclass(frozen=True, slots=True)
class PageKey:
    """How a page is asked for.

    `common` is the digest of what all pages of a build are made of, `name` tells the page from the others
    in it, and `digests` are those of anything else that the page reads, by its name.
    """

    common: str
    name: str
    digests: Mapping[str, str] = field(compare=False)

    def of(self, reads: Iterable[str]) -> str:
        """Give the key under which the page lies if it was made of these things; a name is one line."""
        names = tuple(reads)
        digests = map(self.digests.__getitem__, names)
        return digest(self.common, self.name, "\n".join(names), "\n".join(digests))


class PageCache:
    """The pages that were kept of former builds of a project.

    `troubles` tells what was wrong with it, in words for a person.  A cache in trouble gives nothing, and
    never an error: all pages can be made without it.
    """

    def __init__(self, file: Path) -> None:
        """Open a cache, or make one; one that is damaged is made anew."""
        self.troubles: list[str] = []
        self._file = file
        self._used: dict[str, tuple[str, str]] = {}
        self._database: sqlite3.Connection | None = None
        try:
            make_folder(file.parent)
            self._database = self._open()
        except (OSError, sqlite3.Error) as error:
            self._trouble(error)

    def find(self, keys: Iterable[PageKey]) -> dict[PageKey, FinishedPage]:
        """Give those of some pages that are kept and made of what is there now."""
        found: dict[PageKey, FinishedPage] = {}
        if self._database is None:
            return found
        try:
            traces: dict[str, list[str]] = {}
            rows = self._database.execute("select name, reads from traces order by used desc")
            for name, reads in rows:
                traces.setdefault(name, []).append(reads)
            for key in keys:
                for reads in traces.get(key.name, ()):
                    digest_of_all = key.of(reads.split("\n") if reads else ())
                    page = self._read(digest_of_all)
                    if page is not None:
                        self._used[digest_of_all] = key.name, reads
                        found[key] = page
                        break
        except sqlite3.Error as error:
            self._trouble(error)
            return {}
        return found

    def _read(self, key: str) -> FinishedPage | None:
        assert self._database is not None
        row = self._database.execute("select record from pages where key = ?", (key,)).fetchone()
        page = read_record(row[0]) if row is not None else None
        if row is not None and page is None:
            raise sqlite3.DatabaseError("a page is not what was kept")
        return page

    def keep(self, pages: Mapping[PageKey, FinishedPage]) -> None:
        """Keep pages with their documents, remember which were used, and forget the oldest of too many."""
        if self._database is None:
            return
        try:
            with self._database:
                self._database.execute("insert into builds default values")
                [number] = self._database.execute("select max(number) from builds").fetchone()
                self._database.executemany(
                    "update pages set used = ? where key = ?", ((number, key) for key in self._used)
                )
                self._database.executemany(
                    "update traces set used = ? where name = ? and reads = ?",
                    ((number, *trace) for trace in self._used.values()),
                )
                for key, page in pages.items():
                    record = write_record(page)
                    self._database.execute(
                        "insert or replace into traces values (?, ?, ?)",
                        (key.name, "\n".join(page.reads), number),
                    )
                    self._database.execute(
                        "insert or replace into pages values (?, ?, ?, ?)",
                        (key.of(page.reads), number, len(record), record),
                    )
                self._forget(number)
        except sqlite3.Error as error:
            self._trouble(error)

    def _forget(self, number: int) -> None:
        assert self._database is not None
        self._database.execute("delete from traces where used < ?", (number - _BUILDS_TRACED,))
        [size] = self._database.execute("select coalesce(sum(size), 0) from pages").fetchone()
        if size <= _MOST_BYTES:
            return
        kept = 0
        oldest = number
        rows = self._database.execute("select used, sum(size) from pages group by used order by used desc")
        for used, part in rows.fetchall():
            kept += part
            if kept > _MOST_BYTES * _KEPT_OF_FULL and used != number:
                break
            oldest = used
        self._database.execute("delete from pages where used < ?", (oldest,))

    def close(self) -> None:
        """Let go of the file."""
        if self._database is not None:
            self._database.close()
            self._database = None

    def _open(self) -> sqlite3.Connection:
        database = self._connect()
        try:
            [form] = database.execute("pragma user_version").fetchone()
            if form == _FORM:
                return database
            fresh = form == 0 and not database.execute("select 1 from sqlite_master").fetchone()
        except sqlite3.DatabaseError as error:
            if isinstance(error, sqlite3.OperationalError):
                database.close()
                raise
            self.troubles.append("the cache was damaged, and was made anew")
            fresh = False
        if not fresh:
            database.close()
            self._remove()
            database = self._connect()
        with database:
            database.executescript(f"begin; {_TABLES} pragma user_version = {_FORM}; commit")
        return database

    def _connect(self) -> sqlite3.Connection:
        # Another build at work has it for itself: ours goes on without.
        database = sqlite3.connect(self._file, timeout=0)
        # What is lost when the power fails is found by its sum, and can be made again.
        database.execute("pragma synchronous = off")
        return database

    def _remove(self) -> None:
        for name in (_FILE, f"{_FILE}-journal", f"{_FILE}-wal", f"{_FILE}-shm"):
            (self._file.parent / name).unlink(missing_ok=True)

    def _trouble(self, error: Exception) -> None:
        """Say what is wrong, and go on without a cache; a damaged one is removed."""
        words = str(error)
        self.close()
        if isinstance(error, sqlite3.DatabaseError) and not isinstance(error, sqlite3.OperationalError):
            with suppress(OSError):
                self._remove()
            self.troubles.append("the cache was damaged and has been removed; all pages were made anew")
        elif "locked" in words:
            self.troubles.append("another build uses the cache, so this one did without")
        elif "full" in words:
            self.troubles.append("there is no room for the cache; this build did without")
        else:
            self.troubles.append(f"the cache cannot be used ({words}); this build did without")


def open_cache(folder: Path) -> closing[PageCache]:
    """Open the cache of a project for as long as a context lasts."""
    return closing(PageCache(folder / _FILE))
