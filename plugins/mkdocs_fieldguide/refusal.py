"""How a host is stopped: with the report that the command writes, and with its exit status."""

from __future__ import annotations

from typing import IO, Any

import click
from mkdocs.exceptions import Abort

from fieldguide.errors import FieldguideError, UsageError


class Refusal(Abort):
    """Stops MkDocs with a text for a person: no traceback, no other word before it.

    MkDocs takes an `Abort` for the end of the program, where others would be printed with
    their traceback while it serves.
    """

    def __init__(self, message: str, exit_code: int) -> None:
        super().__init__(message)
        self.exit_code = self.code = exit_code  # type: ignore[misc]

    def show(self, file: IO[Any] | None = None) -> None:
        """Write the report."""
        click.echo(self.format_message(), file=file, err=file is None)


def refuse(error: FieldguideError) -> Refusal:
    """Make a refusal of an error of ours."""
    return Refusal(f"fieldguide: {error}", error.exit_status)


CONFIGURATION = UsageError.exit_status
"""The exit status where the configuration has faults."""
