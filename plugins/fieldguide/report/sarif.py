"""Diagnostics as SARIF 2.1.0 (OASIS), for code hosts and editors."""

from __future__ import annotations

from collections.abc import Sequence
from urllib.parse import quote

from fieldguide.model import Diagnostic, Fix, Location, Rule, SilencedFinding

from .visible import show_hidden, write_json

_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"


def format_sarif(
    diagnostics: Sequence[Diagnostic],
    rules: Sequence[Rule],
    version: str,
    silenced: Sequence[SilencedFinding] = (),
) -> str:
    """Write one SARIF run; only rules that were broken are described.

    What authors silenced is among the results, marked as suppressed with the reason.
    """
    broken = {one.code for one in diagnostics} | {one.finding.code for one in silenced}
    described = [rule for rule in rules if rule.code in broken]
    driver = {
        "name": "fieldguide",
        "version": version,
        "rules": [
            {
                "id": rule.code,
                "name": rule.name,
                "shortDescription": {"text": rule.summary},
                "help": {
                    "text": rule.explanation or rule.summary,
                    "markdown": rule.explanation or rule.summary,
                },
            }
            for rule in described
        ],
    }
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "results": [*map(_result, diagnostics), *map(_suppressed, silenced)],
    }
    return write_json({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]})


def _result(diagnostic: Diagnostic) -> dict[str, object]:
    text = f"{diagnostic.message}. {diagnostic.hint}" if diagnostic.hint else diagnostic.message
    result: dict[str, object] = {
        "ruleId": diagnostic.code,
        "level": diagnostic.severity.value,
        "message": {"text": show_hidden(text)},
        "locations": [_location(diagnostic.location)],
    }
    if diagnostic.notes:
        result["relatedLocations"] = [
            {**_location(note.location), "message": {"text": show_hidden(note.message)}}
            for note in diagnostic.notes
        ]
    if diagnostic.fix is not None:
        result["fixes"] = [_fix(diagnostic.fix)]
    return result


def _suppressed(one: SilencedFinding) -> dict[str, object]:
    suppression = {
        "kind": "inSource",
        "status": "accepted",
        "justification": one.silence.reason,
        "location": _location(one.silence.location),
    }
    return {**_result(one.finding), "suppressions": [suppression]}


def _fix(fix: Fix) -> dict[str, object]:
    replacement = {"deletedRegion": _region(fix.location), "insertedContent": {"text": fix.replacement}}
    change = {"artifactLocation": {"uri": quote(fix.location.path)}, "replacements": [replacement]}
    return {"artifactChanges": [change]}


def _location(place: Location) -> dict[str, object]:
    artifact = {"uri": quote(place.path, errors="replace")}
    return {"physicalLocation": {"artifactLocation": artifact, "region": _region(place)}}


def _region(place: Location) -> dict[str, object]:
    region: dict[str, object] = {"startLine": place.line, "startColumn": place.column}
    if place.end_line:
        region |= {"endLine": place.end_line, "endColumn": place.end_column}
    return region
