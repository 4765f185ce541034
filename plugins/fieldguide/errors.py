"""Faults of the machine or of the call, never of the content.

Content faults are `Diagnostic` values.  What is raised is one of these, and the
command shows its message as one line, without a traceback::

    FieldguideError            exit status
    ├── UsageError             2   wrong option, unknown id, unusable configuration
    ├── BundleError            3   a package is not exactly what was made or signed
    └── MachineError           4   disk, permission, a missing program
"""

from __future__ import annotations

import errno
import os
from pathlib import Path


class FieldguideError(Exception):
    """Base of all errors a person is told about in one line."""

    exit_status = 4


class UsageError(FieldguideError):
    """The command or the configuration cannot be used as given."""

    exit_status = 2


class BundleError(FieldguideError):
    """A package is refused; the message names the file, and says why in plain words."""

    exit_status = 3


class MachineError(FieldguideError):
    """The machine refused: disk, permission, a missing program."""

    exit_status = 4


def no_configuration(config: Path) -> UsageError:
    """Give the error that there is no configuration: often the terminal is in another folder."""
    hint = "please go to the folder of the project first, or name its file with --config"
    return UsageError(f"there is no configuration file {config}: {hint}")


def say_refusal(error: OSError, place: Path) -> str:
    """Say in one line what the system refused; `place` is where something was being written.

    A full disk is named by the folder it is mounted at: the file that happened to be written
    last tells nobody where to make room.
    """
    words = error.strerror or str(error)
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return f"{words}: the disk at {_mount_point(place)} is full"
    name = error.filename2 or error.filename or place
    return f"{words}: {os.fspath(name) if not isinstance(name, int) else place}"


def _mount_point(place: Path) -> Path:
    place = Path(os.path.abspath(place))
    while not os.path.ismount(place) and place != place.parent:
        place = place.parent
    return place
