"""What is wrong, how badly, and where."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from .location import Location


class Severity(Enum):
    """How much a fault matters: an error stops a build, a warning does not.

    A note is only counted, one line a rule: for content that came with old faults.
    """

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Note:
    """A second place that explains a fault, such as the first of two equal keys."""

    message: str
    location: Location


@dataclass(frozen=True, slots=True)
class Fix:
    """How a fault is mended without thought: a span of a file, and what to write there instead.

    Line ends of `replacement` are line feeds, whatever the file's own are.
    """

    location: Location
    replacement: str


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One fault in the content, with the place to mend it.

    Findings with the same `together` are told in one line, at the first of them: it is that
    line, with `{count}` for their number.  One that is alone is told as itself.
    """

    code: str
    name: str
    severity: Severity
    location: Location
    message: str
    hint: str = ""
    notes: tuple[Note, ...] = ()
    fix: Fix | None = None
    together: str = ""

    @property
    def order(self) -> tuple[str, int, int, str, str]:
        """Key by which reports sort: path, line, column, code, message."""
        return (self.location.path, self.location.line, self.location.column, self.code, self.message)
