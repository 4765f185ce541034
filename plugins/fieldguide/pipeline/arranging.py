"""From what was found to what is told: severities, one line for what is only counted, order."""

from __future__ import annotations

import posixpath
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from fieldguide.model import Diagnostic, Severity

_COUNTED = "{count} findings of this rule"


def narrow_to_paths(diagnostics: Iterable[Diagnostic], paths: Sequence[str]) -> tuple[Diagnostic, ...]:
    """Keep what stands in one of some files or folders; everything where none is named."""
    return tuple(
        one
        for one in diagnostics
        if not paths
        or any(
            path == "." or one.location.path == path or one.location.path.startswith(f"{path}/")
            for path in paths
        )
    )


def arrange(
    diagnostics: Iterable[Diagnostic], severities: Mapping[str, Severity], each: bool = False
) -> tuple[Diagnostic, ...]:
    """Drop doubles, give each fault the severity the project wants, and sort by place.

    What is told together is told in one line, unless `each` is asked for.
    """
    told = (replace(one, severity=severities.get(one.code, one.severity)) for one in diagnostics)
    # Not a set: two faults at one place can differ in their notes alone, and stay as they were found.
    ordered = tuple(sorted(dict.fromkeys(told), key=lambda one: one.order))
    return ordered if each else _sum_up(ordered)


def _sum_up(diagnostics: Sequence[Diagnostic]) -> tuple[Diagnostic, ...]:
    groups: dict[tuple[str, str], list[Diagnostic]] = {}
    for one in diagnostics:
        groups.setdefault((one.code, _together(one)), []).append(one)
    told: list[Diagnostic] = []
    for one in diagnostics:
        together = _together(one)
        group = groups[one.code, together]
        if not together or len(group) == 1:
            told.append(one)
        elif one is group[0]:
            told.append(_sum(one, together, group))
    return tuple(told)


def _sum(first: Diagnostic, together: str, group: Sequence[Diagnostic]) -> Diagnostic:
    folder = posixpath.commonpath([posixpath.dirname(one.location.path) for one in group])
    return replace(
        first,
        message=together.replace("{count}", str(len(group))),
        hint=f"this is the first; `fieldguide check {folder or '.'}` tells each",
        notes=(),
        fix=None,
        together="",
    )


def _together(one: Diagnostic) -> str:
    return one.together or (_COUNTED if one.severity is Severity.NOTE else "")
