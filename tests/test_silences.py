"""Silences: where a comment speaks, for what, and that it never reaches a page."""

from __future__ import annotations

import json
from itertools import pairwise
from pathlib import Path

import pytest

from fieldguide.load.comments import markdown_comments, yaml_comments
from fieldguide.model import RULE_BLOCKS, rule_block_of
from fieldguide.pipeline import RULES, CheckResult, check_project, render_library
from fieldguide.report import ReportFormat
from golden import GoldenCase, golden_cases, write_project
from measuring import processor_time_below
from test_check import SHARED, TODAY

HEAD = "---\ntitle: Work\nsummary: What it is.\nreviewed: 2026-01-01\n---\n\n"
HERE = "[here](ref:page/index)"
ALLOW = "<!-- fieldguide: allow FG452 a reason -->"


FIRM_CODES = {rule.code for rule in RULES if rule.firm}


@pytest.fixture(autouse=True)
def _fixed_day(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", TODAY)


def check_files(folder: Path, files: dict[str, str], *paths: str) -> CheckResult:
    write_project(folder, {**SHARED, **files})
    return check_project(folder / "mkdocs.yml", paths)


@pytest.mark.parametrize(
    "body",
    [
        f"Press {HERE}. {ALLOW}",
        f"Or {ALLOW} press {HERE}.",
        f"{ALLOW}\n\nPress {HERE}.",
        f"{ALLOW}\nPress {HERE}.",
        f"{ALLOW}\n\n\n\nPress\nthe button\n{HERE}.",
        f"<!-- fieldguide: allow FG452\n     a reason\n     of three lines -->\n\nPress {HERE}.",
        f"{ALLOW}\n\n| a | b |\n|---|---|\n| c | {HERE} |",
        f"{ALLOW}\n\n- one\n- two {HERE}",
        f"- one\n- two {HERE} {ALLOW}\n- three",
        f"1. A step:\n\n    {ALLOW}\n\n    Press {HERE}.",
        f"> Press {HERE}. {ALLOW}",
        f"## Press {HERE} {{#press}} {ALLOW}",
        f'!!! note "Box"\n\n    Press {HERE}. {ALLOW}',
        f"<!-- fieldguide: allow fg452 a reason -->\n\nPress {HERE}.",
        f"<!--  FIELDGUIDE: Allow FG452: a reason-->\n\nPress {HERE}.",
        f"<!--fieldguide:allow FG452 “a reason”-->\n\nPress {HERE}.",
        f"Press {HERE}. <!-- fieldguide: allow FG452 سبب مكتوب -->",
        f"Press {HERE}, or {HERE}. {ALLOW.replace('FG452', 'FG452, FG452')}",
        f"{ALLOW}\n\nPress {HERE}, or {HERE}. {ALLOW}",
        f"Press {HERE}. {ALLOW}".replace(" ", "\u00a0", 1),
    ],
)
@pytest.mark.parametrize("ends", ["\n", "\r\n", "\r"])
def test_a_comment_of_markdown_speaks_for_its_line_or_for_the_block_below(
    tmp_path: Path, body: str, ends: str
) -> None:
    result = check_files(tmp_path, {"docs/en/forms/work.md": f"{HEAD}{body}\n".replace("\n", ends)})
    assert [(one.name, one.message) for one in result.diagnostics] == []
    assert {one.finding.code for one in result.silenced} == {"FG452"}
    assert all("reason" in one.silence.reason or "سبب" in one.silence.reason for one in result.silenced)


def test_each_code_of_a_comment_silences_one_finding(tmp_path: Path) -> None:
    """What comes to a line later is told, with the comment that does not speak for it."""
    result = check_files(tmp_path, {"docs/en/forms/work.md": f"{HEAD}Press {HERE}, or {HERE}. {ALLOW}\n"})
    assert [one.finding.location.column for one in result.silenced] == [8]
    assert [(one.name, one.location.column) for one in result.diagnostics] == [("link-text-vague", 35)]
    assert result.diagnostics[0].notes[0].message.startswith("this comment speaks for one finding")


def test_a_code_that_is_named_too_often_is_told(tmp_path: Path) -> None:
    more = ALLOW.replace("FG452", "FG452, FG452, FG452")
    result = check_files(tmp_path, {"docs/en/forms/work.md": f"{HEAD}Press {HERE}, or {HERE}. {more}\n"})
    assert len(result.silenced) == 2
    assert [one.message for one in result.diagnostics] == [
        "FG452 link-text-vague is named 3 times, and finds 2 here"
    ]


@pytest.mark.parametrize(
    "body",
    [
        f"Press {HERE}.\n\n{ALLOW}",
        f"{ALLOW}\n\nA paragraph.\n\nPress {HERE}.",
        f"A line.{ALLOW}\nPress {HERE}.",
        f"`{ALLOW}` Press {HERE}.",
        f"```\n{ALLOW}\n```\n\nPress {HERE}.",
        f"~~~ html\n{ALLOW}\n```\n~~~\nPress {HERE}.",
        f"A text.\n\n    {ALLOW}\n\nPress {HERE}.",
        f"\\{ALLOW} Press {HERE}.",
        f"Or <!-- {ALLOW} press {HERE}.",
        f"Or <!-- see fieldguide: allow FG452 a reason --> Press {HERE}.",
    ],
)
def test_a_comment_elsewhere_or_in_code_does_not_speak(tmp_path: Path, body: str) -> None:
    result = check_files(tmp_path, {"docs/en/forms/work.md": f"{HEAD}{body}\n"})
    assert "FG452" in {one.code for one in result.diagnostics}
    assert not result.silenced


@pytest.mark.parametrize(
    ("path", "text", "code"),
    [
        ("docs/en/alone.md", HEAD.replace("---\n", "---\n# fieldguide: allow FG204 a reason\n", 1), "FG204"),
        (
            "docs/en/alone.md",
            HEAD.replace("---\n", "---\n\n# Why:\n# fieldguide: allow FG204 a reason\n\n", 1),
            "FG204",
        ),
        (
            "docs/en/forms/a.md",
            HEAD.replace("reviewed", "# fieldguide: allow FG213 a reason\nreview_by: 2026-02-01\nreviewed"),
            "FG213",
        ),
        (
            "docs/en/forms/a.md",
            HEAD.replace("reviewed", "review_by: 2026-02-01 # fieldguide: allow FG213 a reason\nreviewed"),
            "FG213",
        ),
        (
            "docs/sources.yml",
            SHARED["docs/sources.yml"]
            + "never: # fieldguide: allow FG107 a reason\n"
            + SHARED["docs/sources.yml"].partition("\n")[2],
            "FG107",
        ),
        (
            "docs/sources.yml",
            SHARED["docs/sources.yml"]
            + "\n# fieldguide: allow FG107, FG204 a reason\n\nnever:\n"
            + SHARED["docs/sources.yml"].partition("\n")[2],
            "FG107",
        ),
    ],
)
def test_a_comment_of_yaml_speaks_for_its_line_or_the_line_below(
    tmp_path: Path, path: str, text: str, code: str
) -> None:
    result = check_files(tmp_path, {path: text})
    assert {one.finding.code for one in result.silenced} == {code}
    assert {one.code for one in result.diagnostics} <= {"FG056", "FG074"}


def test_silences_are_told_with_the_files_that_are_asked_for(tmp_path: Path) -> None:
    files = {
        "docs/en/forms/a.md": f"{HEAD}Press {HERE}. {ALLOW}\n",
        "docs/en/forms/b.md": f"{HEAD}Text. {ALLOW}\n",
    }
    one = check_files(tmp_path, files, "docs/en/forms/a.md")
    assert (len(one.silenced), one.diagnostics) == (1, ())
    other = check_files(tmp_path, files, "docs/en/forms/b.md")
    assert (len(other.silenced), [fault.name for fault in other.diagnostics]) == (0, ["silence-unused"])


def test_programs_get_what_is_silenced_with_the_reason(tmp_path: Path) -> None:
    result = check_files(tmp_path, {"docs/en/forms/work.md": f"{HEAD}Press {HERE}. {ALLOW}\n"})
    assert result.text() == "No faults in 3 files. 1 finding is silenced.\n"
    run = json.loads(result.report(ReportFormat.JSON))
    assert run["summary"]["silenced"] == 1
    assert [(one["code"], one["line"], one["silence"]["reason"]) for one in run["silenced"]] == [
        ("FG452", 7, "a reason")
    ]
    [found] = json.loads(result.report(ReportFormat.SARIF))["runs"][0]["results"]
    assert found["ruleId"] == "FG452"
    assert found["suppressions"][0]["justification"] == "a reason"
    assert result.report(ReportFormat.GITHUB) == ""


def test_a_comment_never_reaches_a_page(tmp_path: Path) -> None:
    body = f"## Press {HERE} {{#press}} {ALLOW}\n\n{ALLOW}\n\n| {HERE} | b |\n|---|---|\n| c | d |\n"
    head = HEAD.replace("title", "# fieldguide: allow FG204 a reason\ntitle")
    result = check_files(tmp_path, {"docs/en/alone.md": head + body})
    assert result.library is not None
    assert not result.diagnostics
    [site] = render_library(result.library)
    pages = {page.path: page.content for page in site.pages}
    assert 'id="press"' in pages["alone.md"]
    assert not [path for path, text in pages.items() if "a reason" in text]


SOFT = {rule.name for rule in RULES if not rule.firm}


@pytest.mark.parametrize(
    "case", [case for case in golden_cases("check") if case.rule in SOFT], ids=lambda case: case.name
)
def test_what_may_be_silenced_can_be_shown(case: GoldenCase, tmp_path: Path) -> None:
    """A rule whose fault stops the making of a page has to be firm."""
    result = check_files(tmp_path, case.files)
    assert result.library is not None
    assert not {one.code for one in result.diagnostics if one.name == case.rule} & FIRM_CODES
    assert render_library(result.library)


def test_what_guards_people_and_pages_is_firm() -> None:
    for block in RULE_BLOCKS:
        if block.name in ("reading", "audience and safety", "built pages", "packages"):
            assert all(rule.firm for rule in RULES if block.holds(rule.code))
    assert {"FG101", "FG109", "FG110", "FG111", "FG112", "FG113", "FG201", "FG202"} <= FIRM_CODES
    assert not {"FG107", "FG204", "FG213", "FG404", "FG451", "FG452", "FG453"} & FIRM_CODES


def test_every_rule_has_a_block() -> None:
    assert [rule.code for rule in RULES if rule_block_of(rule.code) is None] == []
    assert [block.first for block in RULE_BLOCKS] == sorted(block.first for block in RULE_BLOCKS)
    assert all(one.last < other.first for one, other in pairwise(RULE_BLOCKS))


def test_a_comment_is_no_comment_inside_code() -> None:
    text = (
        "a `<!-- ` <!-- one --> `-->` ``x ` <!-- `` <!-- two\n--> <!-- three --> \\<!-- ` -->\n"
        "\n<!-- four\n\n```\n-->\n\nover an empty line <!-- no\n\n--> <!--> no --> <!---> no -->\n"
        "\n  \t<!-- no -->\n\n\t```\n\n<!-- five -->\n"
    )
    words = ["one", "two", "three", "four\n\n```", "five"]
    assert [comment.text.strip() for comment in markdown_comments(text)] == words


def test_a_comment_is_no_comment_inside_a_text_of_yaml() -> None:
    text = (
        "# one\na: 'it''s # not' # two\nb: |  # three\n  # not\n\n  # not\n\n# four\n"
        'c: plain\n  goes on # five\nd: "over\n  # not\n  lines" # six\ne: a#not\nf: [x, # seven\n  y] # eight\n'
        "g: >-\n   # not\n# nine"
    )
    words = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine"]
    assert [comment.text.strip() for comment in yaml_comments(text)] == words
    assert yaml_comments("a: 'open # no\n") == ()


@pytest.mark.parametrize(
    "piece",
    ["<!--", "<!-- x --> ", "`", "``` `", "`a``b```c", "    a\n", "```\n", "- ", "> ", "\\", "a\n\n`"],
)
def test_a_long_text_is_looked_through_at_once(piece: str) -> None:
    with processor_time_below(3):
        list(markdown_comments(piece * (100_000 // len(piece))))
