"""The baseline: old faults are counted and not told, and whatever is new stands out."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from commands import run_fieldguide
from fieldguide.pipeline import check_against_baseline, check_project, write_baseline_of
from fieldguide.report import ReportFormat
from golden import write_project
from test_check import SHARED, TODAY

WORK = "---\ntitle: Work\nsummary: What it is.\nreviewed: 2026-01-01\n---\n\nPress [here](ref:page/index).\n\nSee [the lesson](ref:lesson/gone).\n"


@pytest.fixture(autouse=True)
def _fixed_day(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", TODAY)


@pytest.fixture
def project(tmp_path: Path) -> Path:
    write_project(tmp_path, {**SHARED, "docs/en/forms/work.md": WORK})
    return tmp_path


def codes(project: Path) -> list[str]:
    told = check_against_baseline(project / "mkdocs.yml", project / "old.txt").diagnostics
    return [one.code for one in told]


def test_what_is_in_it_is_counted_and_what_is_new_is_told(project: Path) -> None:
    written = write_baseline_of(project / "mkdocs.yml", project / "old.txt")
    assert written.diagnostics == ()
    assert not written.errors
    assert written.text().startswith(
        "No new faults in 3 files. 2 old faults are in the baseline; 2 errors among them still stop a build."
    )
    page = project / "docs/en/forms/work.md"
    # Lines above move the faults, and hide none.
    page.write_text(WORK.replace("---\n\n", "---\n\nA line.\n\nAnother.\n\n", 1))
    assert codes(project) == []
    page.write_text(f"{WORK}\nPress [here](ref:page/index).\n")
    assert codes(project) == ["FG452"], "the same fault a second time is a new one"
    page.write_text(WORK.replace("Press [here]", "Now press [here]"))
    assert sorted(codes(project)) == ["FG076", "FG452"], "a line that was written anew is looked at anew"
    page.write_text(WORK.replace("See [the lesson](ref:lesson/gone).\n", ""))
    assert codes(project) == ["FG076"], "what is mended leaves the file"
    written = write_baseline_of(project / "mkdocs.yml", project / "old.txt")
    assert codes(project) == []


def test_a_file_that_cannot_be_read_makes_no_line_unused(project: Path) -> None:
    write_baseline_of(project / "mkdocs.yml", project / "old.txt")
    (project / "docs/en/forms/work.md").write_text(WORK.replace("title: Work", "title: [Work"))
    assert "FG076" not in codes(project)
    assert "FG005" in codes(project)


def test_only_the_lines_of_what_is_asked_for_are_judged(project: Path) -> None:
    write_baseline_of(project / "mkdocs.yml", project / "old.txt")
    (project / "docs/en/forms/work.md").write_text(WORK.replace("[here]", "[home]"))
    config = project / "mkdocs.yml"
    assert check_against_baseline(config, project / "old.txt", ["docs/en/index.md"]).diagnostics == ()
    assert len(check_against_baseline(config, project / "old.txt", ["docs/en/forms"]).old) == 1


def test_each_missing_translation_is_a_fault_of_its_own(project: Path) -> None:
    """They are told in one line, and the next one that comes is told all the same."""
    config = project / "mkdocs.yml"
    french = "        - {code: fr, name: Français, translation: machine, complete: false}\n"
    config.write_text(
        SHARED["mkdocs.yml"].replace("      default_audience", f"{french}      default_audience")
    )
    write_baseline_of(config, project / "old.txt")
    assert codes(project) == []
    (project / "docs/en/about.md").write_text(SHARED["docs/en/index.md"].replace("Home", "About"))
    told = check_against_baseline(config, project / "old.txt").diagnostics
    assert [one.location.path for one in told if one.code == "FG401"] == ["docs/en/about.md"]


def test_programs_get_the_numbers(project: Path) -> None:
    written = write_baseline_of(project / "mkdocs.yml", project / "old.txt")
    summary = json.loads(written.report(ReportFormat.JSON))["summary"]
    assert (summary["errors"], summary["old"], summary["old_errors"]) == (0, 2, 2)


def command(project: Path, *arguments: str) -> tuple[int, str]:
    done = run_fieldguide(project, *arguments)
    return done.returncode, done.stdout + done.stderr


def test_the_command_says_that_old_errors_stop_a_build(project: Path) -> None:
    status, told = command(project, "check", "--baseline", "old.txt")
    assert (status, "--write-baseline` writes it" in told) == (2, True)
    status, told = command(project, "check", "--baseline", "old.txt", "--write-baseline")
    assert (status, "2 errors among them still stop a build" in told) == (0, True)
    assert command(project, "check", "--baseline", "old.txt")[0] == 0
    assert command(project, "check")[0] == 1
    assert command(project, "build", "--no-bundles")[0] == 1
    assert not (project / "site").exists()


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("--write-baseline",), "please name the file"),
        (("--baseline", "old.txt", "--fix"), "please take --fix and the paths out"),
        (("--baseline", "old.txt", "--write-baseline", "docs"), "please take --fix and the paths out"),
    ],
)
def test_what_does_not_go_together_is_told(project: Path, arguments: tuple[str, ...], words: str) -> None:
    status, told = command(project, "check", *arguments)
    assert (status, words in told) == (2, True)
    assert not (project / "old.txt").exists()


def test_a_project_that_cannot_be_read_gets_no_baseline(project: Path) -> None:
    (project / "mkdocs.yml").write_text("site_name: Tiny\nplugins: []\n")
    assert write_baseline_of(project / "mkdocs.yml", project / "old.txt").settings is None
    assert not (project / "old.txt").exists()
    (project / "old.txt").write_text("")
    assert check_against_baseline(project / "mkdocs.yml", project / "old.txt").settings is None


def test_a_project_without_faults_has_an_empty_one(tmp_path: Path) -> None:
    write_project(tmp_path, SHARED)
    assert not check_project(tmp_path / "mkdocs.yml").diagnostics
    write_baseline_of(tmp_path / "mkdocs.yml", tmp_path / "old.txt")
    assert all(line.startswith("#") for line in (tmp_path / "old.txt").read_text().splitlines())
