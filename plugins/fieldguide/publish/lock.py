"""One build at a time into one folder."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from fieldguide.errors import MachineError

try:
    import fcntl
except ImportError:  # not on Windows; there the renames themselves refuse
    fcntl = None  # type: ignore[assignment]


@contextmanager
def locked(output: Path) -> Iterator[None]:
    """Hold the lock of an output folder; it is a file beside it that lives as long as the build.

    Raises:
        MachineError: another build holds it.
    """
    path = output.with_name(f".{output.name}.lock")
    number = _take(path, output)
    try:
        yield
    finally:
        # Removed while still held, so that nobody can hold a file that is no longer there.
        path.unlink(missing_ok=True)
        os.close(number)


def _take(path: Path, output: Path) -> int:
    while True:
        number = os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o644)
        try:
            if fcntl is not None:
                fcntl.flock(number, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            os.close(number)
            raise MachineError(f"another build is writing {output}; wait until it has ended") from None
        except OSError as error:
            os.close(number)
            raise MachineError(f"cannot lock {output}: {error.strerror}") from error
        if _same_file(number, path):
            return number
        os.close(number)  # its holder removed it between the two steps


def _same_file(number: int, path: Path) -> bool:
    try:
        return os.path.samestat(os.fstat(number), path.stat())
    except FileNotFoundError:
        return False
