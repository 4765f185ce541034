"""Diagnostics as workflow commands of GitHub Actions, which shows them beside the lines."""

from __future__ import annotations

from collections.abc import Sequence

from fieldguide.model import Diagnostic, Severity

from .visible import show_hidden


def format_github(diagnostics: Sequence[Diagnostic]) -> str:
    """Write one `::error …::message`, `::warning …` or `::notice …` line for each fault."""
    return "".join(f"{_line(one)}\n" for one in diagnostics)


def _line(diagnostic: Diagnostic) -> str:
    place = diagnostic.location
    values = {
        "file": place.path,
        "line": str(place.line),
        "endLine": str(place.end_line or place.line),
        "col": str(place.column),
        "title": f"{diagnostic.code} {diagnostic.name}",
    }
    if place.end_line in (0, place.line):
        values["endColumn"] = str(place.end_column or place.column)
    listed = ",".join(f"{name}={_property(value)}" for name, value in values.items())
    text = f"{diagnostic.message} — {diagnostic.hint}" if diagnostic.hint else diagnostic.message
    command = "notice" if diagnostic.severity is Severity.NOTE else diagnostic.severity.value
    return f"::{command} {listed}::{_data(text)}"


def _data(text: str) -> str:
    return show_hidden(text.replace("\r", "\n")).replace("%", "%25").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
