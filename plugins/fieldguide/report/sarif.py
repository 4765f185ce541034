"""Diagnostics as SARIF 2.1.0 (OASIS), for code hosts and editors."""

from __future__ import annotations

from collections.abc import Sequence
from urllib.parse import quote

from fieldguide.model import Diagnostic, Location, Rule

from .visible import show_hidden, write_json

_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"


def format_sarif(diagnostics: Sequence[Diagnostic], rules: Sequence[Rule], version: str) -> str:
    """Write one SARIF run; only rules that were broken are described."""
    broken = {one.code for one in diagnostics}
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
        "results": [_result(one) for one in diagnostics],
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
    return result


def _location(place: Location) -> dict[str, object]:
    region: dict[str, object] = {"startLine": place.line, "startColumn": place.column}
    if place.end_line:
        region |= {"endLine": place.end_line, "endColumn": place.end_column}
    return {
        "physicalLocation": {
            "artifactLocation": {"uri": quote(place.path, errors="replace")},
            "region": region,
        }
    }
