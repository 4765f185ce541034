"""Faults of the machine or of the call, never of the content.

Content faults are `Diagnostic` values.  What is raised is one of these, and the
command shows its message as one line, without a traceback::

    FieldguideError            exit status
    ├── UsageError             2   wrong option, unknown id, unusable configuration
    └── MachineError           4   disk, permission, a missing program
"""

from __future__ import annotations


class FieldguideError(Exception):
    """Base of all errors a person is told about in one line."""

    exit_status = 4


class UsageError(FieldguideError):
    """The command or the configuration cannot be used as given."""

    exit_status = 2


class MachineError(FieldguideError):
    """The machine refused: disk, permission, a missing program."""

    exit_status = 4
