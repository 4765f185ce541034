"""A comment in which an author lets a finding pass, and says why."""

from __future__ import annotations

from dataclasses import dataclass

from .diagnostic import Diagnostic
from .location import Location


@dataclass(frozen=True, slots=True)
class Silence:
    """One comment: its place, the codes of the rules it silences, one finding each, the reason.

    It speaks for the findings that start on one of its lines, both ends included: the line it
    ends, or what stands below a comment with a line of its own.
    """

    location: Location
    codes: tuple[str, ...]
    reason: str
    first_line: int
    last_line: int

    def covers(self, place: Location) -> bool:
        """Tell whether a finding at a place stands where this comment speaks for it."""
        return place.path == self.location.path and self.first_line <= place.line <= self.last_line


@dataclass(frozen=True, slots=True)
class SilencedFinding:
    """A finding that is not told, and the comment that says why."""

    finding: Diagnostic
    silence: Silence
