"""The report stage: diagnostics in, the exact text of each format out."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from fieldguide.model import Diagnostic, Fix, Location, Note, Rule, Severity, Silence, SilencedFinding
from fieldguide.report import ReportFormat, format_diagnostics, format_rule, summarise

FOLDER = Path(__file__).parent / "golden" / "report"
LINES = {
    ("docs/en/a.md", 3): "A line with [a link](ref:lesson/haiti-2011) in it.",
    ("docs/ar/b.md", 9): "كلمات " * 30 + "[هنا](ref:x/y) " + "كلمات " * 30,
}
RULE = Rule("FG101", "reference-missing", "A reference leads nowhere.", "Why it matters.\n\nHow to mend it.")
DIAGNOSTICS = (
    Diagnostic(
        "FG101",
        "reference-missing",
        Severity.ERROR,
        Location("docs/ar/b.md", 9, 187, 9, 194),
        "nothing is called `x/y`",
    ),
    Diagnostic(
        "FG101",
        "reference-missing",
        Severity.ERROR,
        Location("docs/en/a.md", 3, 22, 3, 43),
        "nothing is called `lesson/haiti-2011`",
        "did you mean `lesson/haiti-2010`?",
        (Note("it was here", Location("docs/en/a.md", 3, 1, 3, 2)),),
        Fix(Location("docs/en/a.md", 3, 26, 3, 43), "lesson/haiti-2010"),
    ),
    Diagnostic(
        "FG452", "link-text-vague", Severity.NOTE, Location("docs/en/b.md", 1), "12 findings of this rule"
    ),
    Diagnostic(
        "FG402", "odd: name, 100%", Severity.WARNING, Location("docs/en/gone.md"), "two\nlines: 100%", "a, b"
    ),
)


FIXED = (
    Diagnostic(
        "FG101",
        "reference-missing",
        Severity.ERROR,
        Location("docs/en/a.md", 9, 1, 9, 20),
        "nothing is called `lesson/Haiti`",
        "did you mean `lesson/haiti`?",
        fix=Fix(Location("docs/en/a.md", 9, 5, 9, 17), "lesson/haiti"),
    ),
)
SILENCED = (
    SilencedFinding(
        Diagnostic(
            "FG452", "link-text-vague", Severity.ERROR, Location("docs/en/é.md", 7, 7, 7, 13), "no words"
        ),
        Silence(Location("docs/en/é.md", 7, 30, 7, 80), ("FG452",), "the button is called so", 7, 7),
    ),
)


def source_line(path: str, number: int) -> str | None:
    return LINES.get((path, number))


def write(format: ReportFormat, diagnostics: tuple[Diagnostic, ...] = DIAGNOSTICS) -> str:
    silenced, fixed = (SILENCED, FIXED) if diagnostics else ((), ())
    summary = summarise(diagnostics, 3, silenced=len(silenced))
    return format_diagnostics(
        diagnostics, format, source_line, summary, (RULE,), "1.0", silenced=silenced, fixed=fixed
    )


@pytest.mark.parametrize("format", list(ReportFormat), ids=lambda format: format.value)
def test_format(format: ReportFormat, update_goldens: bool) -> None:
    path = FOLDER / f"faults.{format.value}"
    if update_goldens:
        path.parent.mkdir(exist_ok=True)
        path.write_text(write(format), encoding="utf-8")
    assert write(format) == path.read_text(encoding="utf-8")


def test_a_clean_run_says_so() -> None:
    assert write(ReportFormat.TEXT, ()) == "No faults in 3 files.\n"
    text = format_diagnostics((), ReportFormat.TEXT, source_line, summarise((), 1, silenced=1))
    assert text == "No faults in 1 file. 1 finding is silenced.\n"
    assert write(ReportFormat.GITHUB, ()) == ""
    assert json.loads(write(ReportFormat.JSON, ()))["diagnostics"] == []


def test_the_time_is_told_only_where_it_is_given() -> None:
    timed = summarise((), 1, 0.314)
    text = format_diagnostics((), ReportFormat.JSON, source_line, timed)
    assert json.loads(text)["summary"] == {
        "files": 1,
        "errors": 0,
        "warnings": 0,
        "notes": 0,
        "silenced": 0,
        "seconds": 0.31,
    }
    assert "seconds" not in json.loads(write(ReportFormat.JSON))["summary"]


def test_colour_is_used_only_on_demand() -> None:
    summary = summarise(DIAGNOSTICS, 3)
    coloured = format_diagnostics(DIAGNOSTICS, ReportFormat.TEXT, source_line, summary, colour=True)
    assert "\x1b[31m" in coloured
    assert "\x1b" not in write(ReportFormat.TEXT)


def test_a_rule_reads_as_a_page() -> None:
    assert format_rule(RULE) == (
        "FG101 reference-missing (error)\n\nA reference leads nowhere.\n\nWhy it matters.\n\nHow to mend it.\n"
    )
