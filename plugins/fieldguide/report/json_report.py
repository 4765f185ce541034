"""Diagnostics as JSON, for programs; the shape is a contract and carries its version."""

from __future__ import annotations

from collections.abc import Sequence

from fieldguide.model import Diagnostic, Fix, Note, SilencedFinding

from .summary import Summary
from .visible import write_json

VERSION = 1


def format_json(
    diagnostics: Sequence[Diagnostic],
    summary: Summary,
    silenced: Sequence[SilencedFinding] = (),
    fixed: Sequence[Diagnostic] = (),
) -> str:
    """Write one JSON object with `version`, `diagnostics`, `silenced`, `fixed` and `summary`."""
    numbers: dict[str, object] = {
        "files": summary.files,
        "errors": summary.errors,
        "warnings": summary.warnings,
        "notes": summary.notes,
        "silenced": summary.silenced,
        "not_in_build": dict(summary.hidden),
        "old": summary.old,
        "old_errors": summary.old_errors,
    }
    if summary.seconds is not None:
        numbers["seconds"] = round(summary.seconds, 2)
    run = {
        "version": VERSION,
        "diagnostics": [_fault(one) for one in diagnostics],
        "silenced": [_silenced(one) for one in silenced],
        "fixed": [_fault(one) for one in fixed],
        "summary": numbers,
    }
    return write_json(run)


def _silenced(one: SilencedFinding) -> dict[str, object]:
    place = one.silence.location
    comment = {"line": place.line, "column": place.column, "reason": one.silence.reason}
    return {**_fault(one.finding), "silence": comment}


def _fault(diagnostic: Diagnostic) -> dict[str, object]:
    place = diagnostic.location
    return {
        "code": diagnostic.code,
        "name": diagnostic.name,
        "severity": diagnostic.severity.value,
        "path": place.path,
        "line": place.line,
        "column": place.column,
        "end_line": place.end_line or place.line,
        "end_column": place.end_column if place.end_line else place.column,
        "message": diagnostic.message,
        "hint": diagnostic.hint,
        "notes": [_note(note) for note in diagnostic.notes],
        "fix": _fix(diagnostic.fix) if diagnostic.fix is not None else None,
    }


def _note(note: Note) -> dict[str, object]:
    place = note.location
    return {"message": note.message, "path": place.path, "line": place.line, "column": place.column}


def _fix(fix: Fix) -> dict[str, object]:
    place = fix.location
    return {
        "path": place.path,
        "line": place.line,
        "column": place.column,
        "end_line": place.end_line,
        "end_column": place.end_column,
        "replacement": fix.replacement,
    }
