"""What a run looked at and how it ended, in numbers."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from fieldguide.model import Diagnostic, Severity

SourceLine = Callable[[str, int], str | None]
"""Gives the text of a line of a file, or None where there is none such."""


@dataclass(frozen=True, slots=True)
class Summary:
    """The numbers of a run; `seconds` is None where the same bytes are wanted twice.

    `fixable` are the faults that `--fix` mends.  `hidden` counts, for each audience, the entries
    that are not in the build; never which ones: logs are read by everybody.  `old` are the faults of a
    baseline, which are counted and not told, and `old_errors` those among them that stop a build.
    """

    files: int
    errors: int
    warnings: int
    seconds: float | None = None
    notes: int = 0
    silenced: int = 0
    fixable: int = 0
    hidden: Mapping[str, int] = field(default_factory=dict)
    old: int = 0
    old_errors: int = 0


def summarise(
    diagnostics: Sequence[Diagnostic],
    files: int,
    seconds: float | None = None,
    silenced: int = 0,
    hidden: Mapping[str, int] | None = None,
    old: Sequence[Diagnostic] = (),
) -> Summary:
    """Count the faults of a run."""
    numbers = Counter(one.severity for one in diagnostics)
    return Summary(
        files,
        numbers[Severity.ERROR],
        numbers[Severity.WARNING],
        seconds,
        numbers[Severity.NOTE],
        silenced,
        sum(1 for one in diagnostics if one.fix is not None),
        hidden or {},
        len(old),
        sum(1 for one in old if one.severity is Severity.ERROR),
    )


def say_hidden(hidden: Mapping[str, int]) -> str:
    """Say how many entries a build leaves out, and for whom they are; empty where it has all."""
    parts = []
    for audience, count in hidden.items():
        words = "1 entry is" if count == 1 else f"{count} entries are"
        parts.append(f"{words} for `{audience}`")
    return f"{', '.join(parts)}: not in this build." if parts else ""
