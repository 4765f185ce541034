"""The command: options, outputs and exit statuses, as a person or a program meets them."""

from __future__ import annotations

import json
import os
import subprocess
from pathlib import Path

import pytest

from commands import FIELDGUIDE, run_fieldguide
from fieldguide.cli import command
from fieldguide.pipeline import RULES
from golden import write_project
from sites import copy_content

PAGE = (
    "---\ntitle: {title}\nsummary: What it is.\nreviewed: 2026-01-01\nreview_by: 2099-01-01\n---\n\n{body}\n"
)


# The day on which the project's own pages are looked at: they fall due for review one day.
TODAY = {"SOURCE_DATE_EPOCH": "1795305600"}  # 2026-11-22


def run(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    return run_fieldguide(folder, *arguments, environment={**os.environ, **TODAY})


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


@pytest.mark.parametrize(
    ("path", "told"),
    [
        ("docs/en/less", 1),
        ("docs/en/less/", 1),
        ("./docs/en/less", 1),
        ("docs//en/../en/less", 1),
        ("docs\\en\\less", 1),
        ("{root}/docs/en/less", 1),
        ("docs/en/lessons", 1),
        ("docs/en/lessons.md", 1),
        ("docs/en/less/x.md", 1),
        ("docs", 3),
        (".", 3),
        ("{root}", 3),
        ("quizzes", 0),
    ],
)
def test_a_path_is_understood_however_it_is_typed(project: Path, path: str, told: int) -> None:
    """And a folder is not taken for another one whose name begins like its own."""
    (project / "quizzes").mkdir()
    write_project(
        project, dict.fromkeys(("docs/en/less/x.md", "docs/en/lessons/x.yml", "docs/en/lessons.md"), "")
    )
    done = run(project, "check", path.format(root=project), "--format", "json")
    found = json.loads(done.stdout)["diagnostics"]
    kinds = [one for one in found if one["name"] in ("unexpected-file", "front-matter-position")]
    assert len(kinds) == told, [(one["path"], one["name"]) for one in found]


def run_raw(
    folder: Path, redirect: str, *arguments: str, **environment: str
) -> subprocess.CompletedProcess[bytes]:
    """Run the command as a shell does, with its output led elsewhere."""
    return subprocess.run(
        ["/bin/sh", "-c", f'exec "$0" "$1" "$2" "$3" "$4" "$5" {redirect}', *FIELDGUIDE, *arguments],
        cwd=folder,
        capture_output=True,
        check=False,
        env={**os.environ, **TODAY, **environment},
    )


@pytest.mark.parametrize(
    ("redirect", "words"),
    [
        (">&-", "fieldguide: the standard output is closed\n"),
        (">/dev/full", "fieldguide: No space left on device\n"),
        (">&- 2>&-", ""),
        (">/dev/full 2>/dev/full", ""),
    ],
)
def test_an_output_that_cannot_be_written_is_trouble_with_the_machine(
    project: Path, redirect: str, words: str
) -> None:
    done = run_raw(project, redirect, "check", "--format", "text")
    assert (done.returncode, done.stderr.decode()) == (4, words)


def test_a_terminal_of_another_code_gets_letters_by_their_number(project: Path) -> None:
    write_project(project, {"docs/en/index.md": PAGE.format(title="x", body="[x](ref:page/المخاطر)")})
    done = run_raw(project, "", "check", "--format", "text", PYTHONIOENCODING="cp1252")
    assert b"nothing is called `page/\\u0627" in done.stdout
    assert (done.returncode, done.stderr) == (1, b"")
    done = run_raw(project, "", "check", "--format", "json", PYTHONIOENCODING="cp1252")
    told = [one["message"] for one in json.loads(done.stdout.decode("utf-8"))["diagnostics"]]
    assert "nothing is called `page/المخاطر`" in told
    plain = {"LC_ALL": "C", "PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0"}
    assert run_raw(project, "", "check", "--format", "text", **plain).returncode == 1


@pytest.mark.parametrize("moment", ["253402300800", "-1", "1e9", "9" * 30, "٥", "tomorrow"])
def test_a_moment_that_is_none_is_wrong_usage(project: Path, moment: str) -> None:
    done = run_raw(project, "", "check", "--format", "text", SOURCE_DATE_EPOCH=moment)
    assert done.returncode == 2
    assert done.stderr.decode().startswith("fieldguide: SOURCE_DATE_EPOCH must be a whole number of seconds")


def test_without_docstrings_the_rules_still_explain(project: Path) -> None:
    told = [
        run_raw(project, "", "explain", code, "--", PYTHONOPTIMIZE=level).stdout
        for code in ("FG101", "FG050")
        for level in ("0", "2")
    ]
    assert told[0] == told[1] != b""
    assert told[2] == told[3] != b""


def test_three_faults_in_three_languages_are_three_diagnostics(tmp_path: Path) -> None:
    copy_content(tmp_path)
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
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(
            [*FIELDGUIDE, "explain"],
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
