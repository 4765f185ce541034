"""One report of many jobs: each fault once, with the names of those that have it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from fieldguide.model import Diagnostic, Note, SilencedFinding

from ..checking import CheckResult
from .values import CopyJob, CopyOutcome

_MOST_NAMED = 5


def merge_outcomes(ended: Sequence[tuple[CopyJob, CopyOutcome]], seconds: float) -> CheckResult:
    """Put what was found in all jobs together; a fault that not all have says in which it is."""
    found: dict[Diagnostic, list[str]] = {}
    silenced: dict[SilencedFinding, None] = {}
    texts = {path: lines for _, outcome in ended for path, lines in outcome.texts.items()}
    for job, outcome in ended:
        silenced |= dict.fromkeys(outcome.silenced)
        for one in outcome.diagnostics:
            found.setdefault(one, []).append(job.name)
    told = tuple(
        sorted((_named(one, names, len(ended)) for one, names in found.items()), key=lambda one: one.order)
    )
    read = max((outcome.read for _, outcome in ended), default=0)
    return CheckResult(None, None, told, read, seconds, tuple(silenced), config_lines=texts)


def _named(one: Diagnostic, names: Sequence[str], count: int) -> Diagnostic:
    if len(names) == count:
        return one
    return replace(one, notes=(*one.notes, Note(f"in {_listed(names)}", one.location)))


def _listed(names: Iterable[str]) -> str:
    all_names = sorted(names)
    shown = ", ".join(all_names[:_MOST_NAMED])
    more = len(all_names) - _MOST_NAMED
    return f"{shown} and {more} more" if more > 0 else shown
