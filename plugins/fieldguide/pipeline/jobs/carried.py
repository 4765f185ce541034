"""Files of a project as values, so that a machine without its disk has them."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

_REFUSED = 0o000


@dataclass(frozen=True, slots=True)
class CarriedFile:
    """A file by its path below a folder, with `/`; `link` is where it leads, of a symbolic link.

    `readable` is false of one that could not be read here: it cannot be read there either.
    """

    path: str
    content: bytes = b""
    link: str = ""
    readable: bool = True


def carry_files(root: Path, names: Iterable[str]) -> tuple[CarriedFile, ...]:
    """Take some files of a folder, and all that lies below some of its folders, sorted by path.

    Pipes and the like are left behind; so are names of folders and files that are not there.
    """
    found = [_carry(root, path) for name in names for path in _files_below(root / name)]
    return tuple(sorted((one for one in found if one is not None), key=lambda one: one.path))


def _files_below(path: Path) -> list[Path]:
    if not path.is_dir() or path.is_symlink():
        return [path] if os.path.lexists(path) else []
    found: list[Path] = []
    for parent, folders, names in os.walk(path):
        links = [name for name in folders if os.path.islink(os.path.join(parent, name))]
        found += [Path(parent, name) for name in (*names, *links)]
    return found


def _carry(root: Path, path: Path) -> CarriedFile | None:
    shown = path.relative_to(root).as_posix()
    mode = path.lstat().st_mode
    if stat.S_ISLNK(mode):
        return CarriedFile(shown, link=os.readlink(path))
    if not stat.S_ISREG(mode):
        return None
    try:
        return CarriedFile(shown, path.read_bytes())
    except PermissionError:
        return CarriedFile(shown, readable=False)


def put_files(files: Iterable[CarriedFile], folder: Path) -> None:
    """Write files below a folder, as they were."""
    for one in files:
        place = folder / one.path
        place.parent.mkdir(parents=True, exist_ok=True)
        if one.link:
            place.symlink_to(one.link)
            continue
        place.write_bytes(one.content)
        if not one.readable:
            place.chmod(_REFUSED)
