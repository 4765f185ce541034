"""The report stage: diagnostics in, the exact text of each format out."""

from __future__ import annotations

import dataclasses
import json
import unicodedata
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
        "not_in_build": {},
        "old": 0,
        "old_errors": 0,
        "seconds": 0.31,
    }
    assert "seconds" not in json.loads(write(ReportFormat.JSON))["summary"]


def test_what_a_build_leaves_out_is_counted_and_never_named() -> None:
    summary = summarise((), 9, hidden={"trainer": 1, "internal": 5})
    text = format_diagnostics((), ReportFormat.TEXT, source_line, summary)
    assert text == (
        "No faults in 9 files.\n1 entry is for `trainer`, 5 entries are for `internal`: not in this build.\n"
    )
    report = format_diagnostics((), ReportFormat.JSON, source_line, summary)
    assert json.loads(report)["summary"]["not_in_build"] == {"trainer": 1, "internal": 5}


HOSTILE = Diagnostic(
    "FG050",
    "hidden-character",
    Severity.ERROR,
    Location("docs/en/a.md", 1, 8, 1, 9),
    "see \x1b[2J\u202e",
    "\x9b1m\u2066",
    (Note("first \x07", Location("docs/en/\x1b.md", 1, 1)),),
)


@pytest.mark.parametrize("format", list(ReportFormat), ids=lambda format: format.value)
def test_no_report_steers_the_terminal_it_is_read_on(format: ReportFormat) -> None:
    text = format_diagnostics(
        (HOSTILE,),
        format,
        lambda path, line: "ab\x1b[2Jc\u202ed\x7f\u2028",
        summarise((HOSTILE,), 1),
        (RULE,),
    )
    steering = {one for one in text if unicodedata.category(one) in ("Cc", "Cf", "Zl", "Zp")}
    assert steering == {"\n"}


def test_a_caret_stands_below_its_character_where_others_are_shown_by_number() -> None:
    text = format_diagnostics(
        (HOSTILE,), ReportFormat.TEXT, lambda path, line: "ab\x1b[2Jc\u202ed", summarise((HOSTILE,), 1)
    )
    [shown, caret] = text.split("\n")[3:5]
    assert shown == "1 | ab<U+001B>[2Jc<U+202E>d"
    assert caret == "  |               ^^^^^^^^"


def test_joiners_and_marks_of_direction_are_shown_as_they_are() -> None:
    words = "می\u200cروم 👩\u200d👧 a\u200e\u200fb"
    fault = dataclasses.replace(HOSTILE, message=words, hint="", notes=())
    text = format_diagnostics((fault,), ReportFormat.TEXT, source_line, summarise((fault,), 1))
    assert words in text


def test_colour_is_used_only_on_demand() -> None:
    summary = summarise(DIAGNOSTICS, 3)
    coloured = format_diagnostics(DIAGNOSTICS, ReportFormat.TEXT, source_line, summary, colour=True)
    assert "\x1b[31m" in coloured
    assert "\x1b" not in write(ReportFormat.TEXT)


def test_a_rule_reads_as_a_page() -> None:
    assert format_rule(RULE) == (
        "FG101 reference-missing (error)\n\nA reference leads nowhere.\n\nWhy it matters.\n\nHow to mend it.\n"
    )
