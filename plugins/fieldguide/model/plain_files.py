"""Open files so that nothing but a plain file is read, even where one is exchanged meanwhile."""

from __future__ import annotations

import hashlib
import os
import stat
from pathlib import Path

# Windows has neither; there, links need rights that authors do not have.
_FLAGS = (
    os.O_RDONLY
    | getattr(os, "O_BINARY", 0)
    | getattr(os, "O_NOFOLLOW", 0)
    | getattr(os, "O_NONBLOCK", 0)
    | getattr(os, "O_CLOEXEC", 0)
)
_PIECE = 1 << 20


class NotPlainError(OSError):
    """The file is a pipe, a socket or a device."""


def read_plain(path: Path, most: int) -> tuple[bytes, int]:
    """Give the bytes of a plain file, and its size; no bytes where it is larger than `most`.

    Raises:
        NotPlainError: it is no plain file.
        OSError: it is a link, or the system refuses.
    """
    descriptor = os.open(path, _FLAGS)
    with os.fdopen(descriptor, "rb") as file:
        status = os.fstat(descriptor)
        if not stat.S_ISREG(status.st_mode):
            raise NotPlainError(None, "it is not a regular file")
        if status.st_size > most:
            return b"", status.st_size
        # One byte more: what grows while it is read is over the bound, too.
        content = file.read(most + 1)
        return (content, len(content)) if len(content) <= most else (b"", len(content))


def hash_plain(path: Path) -> str:
    """Give the SHA-256 of a plain file, piece by piece.

    Raises:
        OSError: it is a link, no plain file, or the system refuses.
    """
    descriptor = os.open(path, _FLAGS)
    digest = hashlib.sha256()
    with os.fdopen(descriptor, "rb") as file:
        if not stat.S_ISREG(os.fstat(descriptor).st_mode):
            raise NotPlainError(None, "it is not a regular file")
        while piece := file.read(_PIECE):
            digest.update(piece)
    return digest.hexdigest()
