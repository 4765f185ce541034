"""Tables, judged by frictionless."""

from __future__ import annotations

import csv
import io
import json
import re
from pathlib import Path

import frictionless
import pytest

from export_project import LANGUAGES, PROJECT, exported, read, write_files
from fieldguide.export.data.package import guard_cell
from fieldguide.model import Library


@pytest.fixture
def library(tmp_path: Path) -> Library:
    return read(tmp_path / "read")


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_data_package_is_valid(library: Library, tmp_path: Path, language: str) -> None:
    write_files(tmp_path / "data", exported(library, "data", language))
    report = frictionless.validate(str(tmp_path / "data/datapackage.json"))
    assert report.valid, report.flatten(["name", "type", "message"])
    assert len(report.tasks) > 10


@pytest.mark.parametrize(
    ("table", "old", "new"),
    [
        ("risk-crises.csv", "stressed", "strong"),
        ("lessons.csv", "HTI", "Haiti"),
        ("risk-crises.csv", "crisis/disaster", "crisis/unknown"),
        ("recommendations.csv", "agency|donor", "agency;donor"),
    ],
)
def test_the_judge_of_tables_finds_a_fault(
    library: Library, tmp_path: Path, table: str, old: str, new: str
) -> None:
    files = exported(library, "data")
    descriptor = json.loads(files["datapackage.json"])
    for resource in descriptor["resources"]:
        del resource["bytes"], resource["hash"]  # the fault itself is to be found, not that a file changed
    broken = files[table].decode().replace(old, new)
    assert broken != files[table].decode()
    changed = {"datapackage.json": json.dumps(descriptor).encode(), table: broken.encode()}
    write_files(tmp_path / "data", files | changed)
    assert not frictionless.validate(str(tmp_path / "data/datapackage.json")).valid


def test_tables_are_rfc_4180(library: Library) -> None:
    for name, content in exported(library, "data").items():
        if name.endswith(".csv"):
            assert content.endswith(b"\r\n")
            assert content.startswith(b"\xef\xbb\xbf")
            rows = list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline=""), strict=True))
            assert {len(row) for row in rows} == {len(rows[0])}
            assert len(rows) > 1, f"{name} is empty"
            assert not any("\n" in cell for row in rows for cell in row)


def test_a_bar_in_a_text_does_not_split_it(library: Library) -> None:
    rows = csv.DictReader(io.StringIO(exported(library, "data")["risks.csv"].decode("utf-8-sig"), newline=""))
    mitigated = next(rows)["mitigated_by"]
    assert mitigated == "Tracing ¦ registration|Foster care"


def test_kinds_of_the_project_are_tables_too(library: Library, tmp_path: Path) -> None:
    files = exported(library, "data")
    assert files["office.csv"].decode("utf-8-sig").splitlines()[0].startswith("id,title,")
    assert b"office/north" in files["office.csv"]


def test_a_table_without_rows_is_left_out(library: Library) -> None:
    assert "places.csv" not in exported(library, "data")


def test_words_are_in_the_language_and_facts_in_all(library: Library) -> None:
    tables = {code: exported(library, "data", code) for code in LANGUAGES}
    assert "Séparation" in tables["fr"]["risks.csv"].decode("utf-8-sig")
    assert "Separation" in tables["ar"]["risks.csv"].decode("utf-8-sig")
    sets = [
        re.findall(r"^[a-z]+/[a-z0-9-]+", one["risks.csv"].decode("utf-8-sig"), re.M)
        for one in tables.values()
    ]
    assert sets[0] == sets[1] == sets[2] != []


def test_a_reference_to_what_is_for_others_is_not_written(tmp_path: Path) -> None:
    page = "docs/en/risks/separation.md"
    named = PROJECT[page].replace("lessons: [", "related: [risk/secret, crisis/disaster]\nlessons: [")
    files = exported(read(tmp_path, {**PROJECT, page: named}), "data")
    assert ",crisis/disaster," in files["risks.csv"].decode("utf-8-sig")
    assert not any(b"secret" in content for content in files.values())


def test_a_text_that_looks_like_a_formula_is_text_in_a_spreadsheet(tmp_path: Path) -> None:
    page = "docs/en/risks/separation.md"
    project = {**PROJECT, page: re.sub(r"summary: .*", "summary: '=1+1'", PROJECT[page], count=1)}
    files = exported(read(tmp_path / "read", project), "data")
    rows = list(csv.DictReader(io.StringIO(files["risks.csv"].decode("utf-8-sig"), newline="")))
    assert "'=1+1" in [row["summary"] for row in rows]
    assert "(= + - @)" in json.loads(files["datapackage.json"])["description"]
    write_files(tmp_path / "data", files)
    assert frictionless.validate(str(tmp_path / "data/datapackage.json")).valid


@pytest.mark.parametrize(
    "text", ["=1+1", " =1", "+1+1", "-1+1", "@SUM(A1)", "\t=1", "-", "＝1+1", "=cmd|' /C calc'!A0", "+33 1"]
)
def test_what_a_spreadsheet_would_run_is_guarded(text: str) -> None:
    assert guard_cell(text) == f"'{text}"


@pytest.mark.parametrize("text", ["", "-5", "+5", "-1.5", "-1,000.5", "a=b", "'quoted'", "½", "٥", "1-2"])
def test_numbers_and_plain_words_stay_as_they_are(text: str) -> None:
    assert guard_cell(text) == text
