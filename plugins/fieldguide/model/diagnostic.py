"""What is wrong, how badly, and where."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from .location import Location


class Severity(Enum):
    """How much a fault matters: an error stops a build, a warning does not."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True)
class Note:
    """A second place that explains a fault, such as the first of two equal keys."""

    message: str
    location: Location


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One fault in the content, with the place to mend it."""

    code: str
    name: str
    severity: Severity
    location: Location
    message: str
    hint: str = ""
    notes: tuple[Note, ...] = ()

    @property
    def order(self) -> tuple[str, int, int, str, str]:
        """Key by which reports sort: path, line, column, code, message."""
        return (self.location.path, self.location.line, self.location.column, self.code, self.message)
