"""Put a finished folder in the place of the old one, whole or not at all."""

from __future__ import annotations

import ctypes
import errno
import glob
import os
import shutil
from collections.abc import Callable
from pathlib import Path

_AT_FDCWD = -100  # <fcntl.h>
_RENAME_EXCHANGE = 2  # <linux/fs.h>


def exchange(one: Path, other: Path) -> bool:
    """Let two folders change places in one step; False where the system cannot."""
    try:
        rename = ctypes.CDLL(None, use_errno=True).renameat2
    except (AttributeError, OSError, TypeError):
        return False
    paths = (os.fsencode(one), os.fsencode(other))
    if rename(_AT_FDCWD, paths[0], _AT_FDCWD, paths[1], _RENAME_EXCHANGE) == 0:
        return True
    number = ctypes.get_errno()
    if number in (errno.EINVAL, errno.ENOSYS, errno.ENOTSUP, errno.EPERM):
        return False
    raise OSError(number, os.strerror(number), str(one), None, str(other))


Exchange = Callable[[Path, Path], bool]
"""Lets two folders change places; tells whether the system could."""


def swap_in(new: Path, output: Path, in_one_step: Exchange = exchange) -> None:
    """Let `new` take the place of `output`, and remove what was there.

    Where the system can, both change places in one step.  Else the old folder steps aside
    first; whatever moment the machine stops at, `recover` puts a whole folder back.
    """
    old = take_place(new, output, in_one_step)
    if old is not None:
        shutil.rmtree(old, ignore_errors=True)


def take_place(new: Path, output: Path, in_one_step: Exchange = exchange) -> Path | None:
    """Let `new` take the place of `output`; give where the old folder is now, None where there was none."""
    if not output.exists():
        new.rename(output)
        return None
    if in_one_step(new, output):
        return new
    aside = _aside(output)
    output.rename(aside)
    try:
        new.rename(output)
    except BaseException:
        aside.rename(output)
        raise
    return aside


def give_back(new: Path, output: Path, old: Path | None, in_one_step: Exchange = exchange) -> None:
    """Undo what `take_place` did; `old` is what it gave."""
    if old == new:
        in_one_step(new, output)
        return
    output.rename(new)
    if old is not None:
        old.rename(output)


def recover(output: Path) -> None:
    """Undo what builds left that were killed; to be called while no other build runs.

    An old folder that stepped aside comes back where no new one took its place.
    """
    aside = _aside(output)
    if aside.is_dir() and not output.exists():
        aside.rename(output)
    for leftover in (aside, *output.parent.glob(f".{glob.escape(output.name)}.new-*")):
        if leftover.is_dir() and not leftover.is_symlink():
            shutil.rmtree(leftover)


def _aside(output: Path) -> Path:
    return output.with_name(f".{output.name}.old")
