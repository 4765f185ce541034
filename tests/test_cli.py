"""The command: options, outputs and exit statuses, as a person or a program meets them."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from fieldguide.cli import command
from fieldguide.pipeline import RULES
from golden import write_project

ROOT = Path(__file__).parent.parent
PAGE = (
    "---\ntitle: {title}\nsummary: What it is.\nreviewed: 2026-01-01\nreview_by: 2099-01-01\n---\n\n{body}\n"
)


# The day on which the project's own pages are looked at: they fall due for review one day.
TODAY = {"SOURCE_DATE_EPOCH": "1795305600"}  # 2026-11-22


def run(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    code = "from fieldguide.cli import main; main()"
    return subprocess.run(
        [sys.executable, "-c", code, *arguments],
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, **TODAY},
    )


@pytest.fixture
def project(tmp_path: Path) -> Path:
    write_project(tmp_path, {"docs/en/index.md": PAGE.format(title="Home", body="Text.")})
    return tmp_path


def test_check_is_clean_with_status_0(project: Path) -> None:
    for language in ("fr", "ar"):
        text = "---\ntitle: T\nsummary: S.\nsource_hash: pending\n---\n\nText.\n"
        write_project(project, {f"docs/{language}/index.md": text})
    done = run(project, "check", "--format", "json")
    assert json.loads(done.stdout)["summary"]["errors"] == 0
    assert done.returncode == 0


def test_three_faults_in_three_languages_are_three_diagnostics(tmp_path: Path) -> None:
    for name in ("docs", "modules", "quizzes"):
        shutil.copytree(ROOT / name, tmp_path / name)
    shutil.copy(ROOT / "mkdocs.yml", tmp_path)
    plant(tmp_path / "docs/en/lessons/haiti-2010.md", "[risk/family-separation", "[risk/family-separatoin")
    plant(tmp_path / "docs/fr/definitions/act.md", "[@un-2000-trafficking, ", "[@un-2000-traficking, ")
    plant(tmp_path / "docs/ar/risks/discrimination.md", 'title: "', 'title: "" "')
    done = run(tmp_path, "check", "--format", "json")
    # What is not translated yet is told in a warning for each language.
    faults = [one for one in json.loads(done.stdout)["diagnostics"] if one["name"] != "translation-missing"]
    assert [(one["name"], one["path"]) for one in faults] == [
        ("yaml-syntax", "docs/ar/risks/discrimination.md"),
        ("reference-missing", "docs/en/lessons/haiti-2010.md"),
        ("citation-unknown", "docs/fr/definitions/act.md"),
    ]
    for one, text in zip(faults, ("", "risk/family-separatoin", "un-2000-traficking"), strict=True):
        line = (tmp_path / one["path"]).read_text(encoding="utf-8").split("\n")[one["line"] - 1]
        assert line[one["column"] - 1 :].startswith(text)
    assert done.returncode == 1


def plant(path: Path, right: str, wrong: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert right in text
    path.write_text(text.replace(right, wrong, 1), encoding="utf-8")


def test_two_runs_differ_in_nothing_but_the_time(project: Path) -> None:
    write_project(project, {"docs/en/index.md": PAGE.format(title="Home", body="[x](ref:a/b) [y](z.md)")})
    first, second = (json.loads(run(project, "check", "--format", "json").stdout) for _ in range(2))
    first["summary"].pop("seconds")
    second["summary"].pop("seconds")
    assert first == second


def test_paths_narrow_the_report_but_not_the_reading(project: Path) -> None:
    bad = PAGE.format(title="Bad", body="[x](ref:a/b)")
    write_project(project, {"docs/en/one.md": bad, "docs/en/two.md": bad})
    done = run(project, "check", "docs/en/one.md", "--format", "json")
    assert {one["path"] for one in json.loads(done.stdout)["diagnostics"]} == {"docs/en/one.md"}


@pytest.mark.parametrize(
    ("arguments", "status", "words"),
    [
        (("check", "--config", "none.yml"), 2, "no configuration file"),
        (("check", "nowhere.md"), 2, "no file or folder"),
        (("check", "/"), 2, "outside the project"),
        (("check", "--format", "xml"), 2, "Invalid value"),
        (("explain", "FG999"), 2, "no rule FG999"),
        (("explain", "reference-mising"), 2, "did you mean reference-missing"),
        (("schema", "lesson2"), 2, "no kind lesson2"),
        (("new", "lesson", "Bad Slug"), 2, "cannot be an address"),
        (("new", "lesson2", "x"), 2, "no kind lesson2"),
        (("build", "--lang", "xx"), 2, "no language xx"),
        (("build", "--audience", "all"), 2, "no audience all"),
        (("build", "--output", "docs"), 2, "content"),
        (("build", "--output", "."), 2, "project"),
    ],
)
def test_wrong_usage_is_one_sentence(
    project: Path, arguments: tuple[str, ...], status: int, words: str
) -> None:
    done = run(project, *arguments)
    assert done.returncode == status
    assert words in done.stderr
    assert "Traceback" not in done.stderr


def test_a_fault_in_the_configuration_has_status_2_and_a_place(project: Path) -> None:
    config = (project / "mkdocs.yml").read_text().replace("default_audience", "default_audiense")
    write_project(project, {"mkdocs.yml": config})
    done = run(project, "check")
    assert done.returncode == 2
    assert "mkdocs.yml:8:7" in done.stdout
    assert "did you mean `default_audience`?" in done.stdout


def test_a_full_disk_is_told_in_one_sentence(project: Path) -> None:
    code = "from fieldguide.cli import main; main()"
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(
            [sys.executable, "-c", code, "explain"],
            cwd=project,
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
            check=False,
        )
    assert done.returncode == 4
    assert "Traceback" not in done.stderr


def test_every_rule_can_be_explained(project: Path) -> None:
    listed = run(project, "explain").stdout
    for rule in RULES:
        assert f"{rule.code}  {rule.name}" in listed
        assert rule.explanation, f"{rule.code} explains nothing"
    assert run(project, "explain", "fg101").stdout == run(project, "explain", "reference-missing").stdout


def test_codes_and_names_are_unique() -> None:
    assert len({rule.code for rule in RULES}) == len({rule.name for rule in RULES}) == len(RULES)


def test_new_starts_a_file_once(project: Path) -> None:
    first = run(project, "new", "lesson", "somewhere-2020")
    assert first.stdout == "docs/en/lessons/somewhere-2020.md\n"
    assert "## What worked {#what-worked}" in (project / first.stdout.strip()).read_text()
    again = run(project, "new", "lesson", "somewhere-2020")
    assert again.returncode == 2
    assert "is there already" in again.stderr
    for _ in range(2):
        done = run(project, "new", "source", "who-2020")
    assert done.returncode == 2
    assert (project / "docs/sources.yml").read_text().count("who-2020:") == 1


def test_every_command_and_option_says_what_it_does() -> None:
    for name, one in command.commands.items():
        assert one.help, f"{name} has no help"
        for parameter in one.params:
            described = getattr(parameter, "help", None) or parameter.human_readable_name in one.help
            assert described, f"{name} {parameter.name} has no help"
