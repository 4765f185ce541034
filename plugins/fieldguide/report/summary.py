"""What a run looked at and how it ended, in numbers."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from fieldguide.model import Diagnostic, Severity

SourceLine = Callable[[str, int], str | None]
"""Gives the text of a line of a file, or None where there is none such."""


@dataclass(frozen=True, slots=True)
class Summary:
    """The numbers of a run; `seconds` is None where the same bytes are wanted twice."""

    files: int
    errors: int
    warnings: int
    seconds: float | None = None


def summarise(diagnostics: Sequence[Diagnostic], files: int, seconds: float | None = None) -> Summary:
    """Count the faults of a run."""
    errors = sum(1 for one in diagnostics if one.severity is Severity.ERROR)
    return Summary(files, errors, len(diagnostics) - errors, seconds)
