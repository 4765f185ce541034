"""What the last build of a project gave, for a build of the same that would give it again."""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path
from stat import S_ISLNK, S_ISREG
from typing import cast

from fieldguide.model import Diagnostic, SilencedFinding

from .place import make_folder
from .values import decoder, encode

_FILE = "outcome.json"
_OF_AUTHORS = "outcome-authors.json"
"""The two sites of a project are built one after the other, and each is remembered."""

_AT_ONCE = 1 << 20
"""Bytes of a file that are held at one time."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """A build that went well: the digest of what it was made of, its outputs as they were left, its report.

    `outputs` are the stamps of the folders that were written, by their path.  `files`, `pages` and
    `languages` are numbers, `hidden` counts entries by audience.
    """

    inputs: str
    outputs: Mapping[str, str]
    diagnostics: tuple[Diagnostic, ...]
    silenced: tuple[SilencedFinding, ...]
    files: int
    pages: int
    languages: int
    hidden: Mapping[str, int]


def read_outcome(folder: Path, for_authors: bool = False) -> Outcome | None:
    """Give what is known of the last build of a site; None for nothing, or not what was written."""
    try:
        text = (folder / _name(for_authors)).read_text(encoding="utf-8")
        sum, _, content = text.partition("\n")
        if sum != _sum(content):
            return None
        return cast(Outcome, decoder(Outcome)(json.loads(content), []))
    except (OSError, ValueError):
        return None


def write_outcome(folder: Path, outcome: Outcome, for_authors: bool = False) -> None:
    """Remember a build; where that cannot be, the next one is made anew."""
    content = json.dumps(encode(outcome, []), ensure_ascii=True)
    name = _name(for_authors)
    beside = folder / f".{name}.{os.getpid()}"
    with suppress(OSError):
        make_folder(folder)
        beside.write_text(f"{_sum(content)}\n{content}", encoding="utf-8")
        beside.replace(folder / name)


def _name(for_authors: bool) -> str:
    return _OF_AUTHORS if for_authors else _FILE


def digest_of_inputs(root: Path, names: Iterable[str], told: Iterable[str]) -> str:
    """Name all files below some folders of a project, and some files, by what is in them.

    `told` is what a build depends on besides.
    """
    found = blake2b(digest_size=16)
    for text in told:
        found.update(f"{len(text)}:{text}".encode("utf-8", "surrogateescape"))
    for name in names:
        for path in _files_below(root / name):
            shown = path.relative_to(root).as_posix().encode("utf-8", "surrogateescape")
            found.update(b"%d:%s" % (len(shown), shown))
            found.update(_digest_of_file(path))
    return found.hexdigest()


def stamp_of_folder(folder: Path) -> str:
    """Name all files of an output as they lie there: by path, size and time of the last change.

    Empty where it changes while it is looked at.
    """
    found = blake2b(digest_size=16)
    for path in _files_below(folder):
        try:
            state = path.lstat()
        except OSError:
            return ""  # somebody is at work in it: it is not as it was left
        line = f"{path.relative_to(folder).as_posix()}\n{state.st_mode} {state.st_size} {state.st_mtime_ns}\n"
        found.update(line.encode("utf-8", "surrogateescape"))
    return found.hexdigest()


def _files_below(path: Path) -> list[Path]:
    """Give a file, or all files below a folder, links and others too; nothing where there is none."""
    if not path.is_dir() or path.is_symlink():
        return [path] if os.path.lexists(path) else []
    found: list[Path] = []
    for parent, folders, names in os.walk(path):
        links = [name for name in folders if os.path.islink(os.path.join(parent, name))]
        found += [Path(parent, name) for name in (*names, *links)]
    return sorted(found)


def _digest_of_file(path: Path) -> bytes:
    """Name what a file is and holds; one that is gone by now, or cannot be read, has a name too."""
    try:
        mode = path.lstat().st_mode
        found = blake2b(f"{mode} ".encode(), digest_size=16)
        if S_ISREG(mode):
            with path.open("rb") as file:
                while part := file.read(_AT_ONCE):
                    found.update(part)
        elif S_ISLNK(mode):
            found.update(os.fsencode(os.readlink(path)))
        return found.digest()
    except OSError as error:
        return f"{error.errno}".encode()


def _sum(content: str) -> str:
    return blake2b(content.encode(), digest_size=16).hexdigest()
