"""Notice that something changed in a project's files: by looking at them, which every system can."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from fieldguide.content.layout import AUTHORS_FOLDERS, EDITION_FILE
from fieldguide.load import is_left_over

_SHORTEST = 0.15
_SHARE = 20
"""Looking takes at most one part in so many of the time."""

_TICK = 20_000_000
"""Nanoseconds within which two changes of a file can have one time: clocks of file systems are coarse."""


class Stamp(NamedTuple):
    """What is different when a file is: times in nanoseconds, size, which file it is.

    `fresh` says that it changed so lately that another change might not show.
    """

    modified: int
    changed: int
    size: int
    file: int
    fresh: bool


Stamps = Mapping[str, Stamp]
"""The stamps of all files, by path."""


class Watch:
    """Looks at the files that a project is made of."""

    def __init__(self, config: Path, edition: Path | None = None) -> None:
        """Take the configuration file, beside which the content lies, and the folder of an edition of it."""
        self._config = config
        self._edition = edition
        self._cost = 0.0

    @property
    def interval(self) -> float:
        """How many seconds to wait before the next look."""
        return max(_SHORTEST, _SHARE * self._cost)

    def look(self) -> Stamps:
        """Give the stamps of all files there are; new folders and files are among them."""
        started = time.perf_counter()
        root = os.path.dirname(os.path.abspath(self._config))
        now = time.time_ns()
        stamps = dict(_stamp(os.path.abspath(self._config), now))
        roots = [root]
        if self._edition is not None:
            stamps.update(_stamp(os.path.join(self._edition, EDITION_FILE), now))
            roots.append(os.fspath(self._edition))
        for folder in AUTHORS_FOLDERS:
            for place in roots:
                stamps.update(_look_into(os.path.join(place, folder), now))
        self._cost = time.perf_counter() - started
        return stamps


def _look_into(folder: str, now: int) -> Iterator[tuple[str, Stamp]]:
    waiting = [folder]
    while waiting:
        try:
            with os.scandir(waiting.pop()) as entries:
                for entry in entries:
                    if is_left_over(entry.name):
                        continue
                    if entry.is_dir(follow_symlinks=False):
                        waiting.append(entry.path)
                    else:
                        yield from _stamp(entry.path, now)
        except OSError:
            continue  # it is not there, or may not be read: reading tells


def _stamp(path: str, now: int) -> Iterator[tuple[str, Stamp]]:
    try:
        found = os.lstat(path)
    except OSError:
        return
    fresh = abs(now - found.st_mtime_ns) < _TICK
    yield path, Stamp(found.st_mtime_ns, found.st_ctime_ns, found.st_size, found.st_ino, fresh)
