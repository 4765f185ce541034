"""Replace files of the project: whole or not at all, and never through a link."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from fieldguide.errors import MachineError


def read_original(root: Path, path: str) -> bytes | None:
    """Give the bytes of a regular file of the project; None where a link stands in the way."""
    try:
        with _folder_of(root, path) as folder:
            name = path.rpartition("/")[2]
            number = os.open(name, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK, dir_fd=folder)
            with os.fdopen(number, "rb") as file:
                return file.read() if stat.S_ISREG(os.fstat(number).st_mode) else None
    except OSError:
        return None


def replace_file(root: Path, path: str, content: bytes) -> None:
    """Write a file of the project anew: beside it first, then in its place, with its permissions.

    Raises:
        MachineError: the disk or the system refused; the old file is as it was.
    """
    name = path.rpartition("/")[2]
    beside = f".{name[:100]}.{os.getpid()}.tmp"
    try:
        with _folder_of(root, path) as folder:
            mode = stat.S_IMODE(os.stat(name, dir_fd=folder, follow_symlinks=False).st_mode)
            number = os.open(
                beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW, 0o600, dir_fd=folder
            )
            try:
                with os.fdopen(number, "wb") as file:
                    file.write(content)
                    file.flush()
                    os.fchmod(number, mode)
                    os.fsync(number)
                os.rename(beside, name, src_dir_fd=folder, dst_dir_fd=folder)
            except BaseException:
                with suppress(OSError):
                    os.unlink(beside, dir_fd=folder)
                raise
    except OSError as error:
        raise MachineError(f"{path} cannot be written: {(error.strerror or str(error)).lower()}") from error


@contextmanager
def _folder_of(root: Path, path: str) -> Iterator[int]:
    """Open the folder of a file, step by step from the root, so that no step is a link."""
    flags = os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW
    folder = os.open(root, os.O_RDONLY | os.O_DIRECTORY)
    try:
        for step in path.split("/")[:-1]:
            if step in ("", ".", ".."):
                raise OSError(f"{path} is no plain path")
            inner = os.open(step, flags, dir_fd=folder)
            os.close(folder)
            folder = inner
        yield folder
    finally:
        os.close(folder)


def put_file(root: Path, path: str, content: bytes) -> None:
    """Write a file of the project, whether it is there or not, with the folders that it needs.

    Raises:
        MachineError: the disk or the system refused, or a link stands in the way.
    """
    try:
        _make_folders(root, path)
        with _folder_of(root, path) as folder, suppress(FileExistsError):
            name = path.rpartition("/")[2]
            os.close(
                os.open(name, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW, 0o666, dir_fd=folder)
            )
    except OSError as error:
        raise MachineError(f"{path} cannot be written: {(error.strerror or str(error)).lower()}") from error
    replace_file(root, path, content)


def _make_folders(root: Path, path: str) -> None:
    steps = path.split("/")[:-1]
    for count in range(len(steps)):
        with _folder_of(root, "/".join((*steps[:count], "x"))) as folder, suppress(FileExistsError):
            os.mkdir(steps[count], dir_fd=folder)
