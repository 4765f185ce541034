"""Forms, judged by pyxform and ODK Validate."""

from __future__ import annotations

import io
import re
import shutil
from datetime import date
from pathlib import Path

import openpyxl
import pytest
from pyxform.validators.odk_validate import ODKValidateError
from pyxform.xls2xform import convert

from export_project import PROJECT, exported, lines, read
from fieldguide.export.api import xlsform_version
from fieldguide.model import Library
from fieldguide.pipeline import exporters


@pytest.fixture
def library(tmp_path: Path) -> Library:
    return read(tmp_path / "read")


def forms(library: Library, *languages: str) -> dict[str, bytes]:
    found = exported(library, "xlsform", *languages)
    assert set(found) == {"household-bank.xlsx", "key-informant-bank.xlsx"}
    return found


@pytest.mark.parametrize("languages", [(), ("ar",)])
def test_forms_convert_without_a_warning_and_pass_odk_validate(
    library: Library, tmp_path: Path, languages: tuple[str, ...]
) -> None:
    assert shutil.which("java"), "please install Java, such as Debian's default-jre-headless"
    for name, content in forms(library, *languages).items():
        warnings: list[str] = []
        path = tmp_path / name
        path.write_bytes(content)
        result = convert(str(path), warnings=warnings, validate=True)
        assert (result.warnings, warnings) == ([], [])
        assert result.xform.count("<translation ") == (1 if languages else 3)


def test_the_judge_of_forms_finds_a_fault(library: Library, tmp_path: Path) -> None:
    book = openpyxl.load_workbook(io.BytesIO(forms(library)["household-bank.xlsx"]))
    sheet = book["survey"]
    column = [cell.value for cell in sheet[1]].index("relevant") + 1
    sheet.cell(sheet.max_row, column, None)
    sheet.cell(4, column, "nonsense(${ready_approved}")
    path = tmp_path / "x.xlsx"
    book.save(path)
    with pytest.raises(ODKValidateError):
        convert(str(path), validate=True)


def test_every_text_of_a_form_is_there_in_every_language(library: Library) -> None:
    names = ("English (en)", "Français (fr)", "العربية (ar)")
    for content in forms(library).values():
        for sheet in ("survey", "choices"):
            for line in lines(content, sheet):
                for column in ("label", "hint", "constraint_message"):
                    texts = {bool(line[f"{column}::{name}"]) for name in names if f"{column}::{name}" in line}
                    assert len(texts) <= 1, line
                assert "-" not in line.values()


def test_a_no_to_readiness_or_consent_ends_the_form(library: Library) -> None:
    rows = lines(forms(library)["household-bank.xlsx"], "survey")
    places = {row["name"]: index for index, row in enumerate(rows) if row["name"]}
    assert places["ready_approved"] < places["ready_trained"] < places["consent"] < places["q_work"]
    ready = "${ready_approved} = 'yes' and ${ready_trained} = 'yes'"
    assert rows[places["agreement"]]["relevant"] == ready
    assert rows[places["questions"]]["relevant"] == f"{ready} and ${{consent}} = 'yes'"
    assert rows[places["consent_no"]]["relevant"] == "${consent} = 'no'"
    assert rows[places["ready_trained_no"]]["relevant"] == "${ready_trained} = 'no'"
    # All questions are inside the last group, so nothing is asked before.
    assert rows[-1]["type"] == "end_group"
    assert [row["type"] for row in rows[places["questions"] :]].count("end_group") == 1
    for name in ("ready_approved", "ready_trained", "consent"):
        assert rows[places[name]]["required"] == "yes"


def test_a_form_asks_in_the_words_of_its_survey(library: Library) -> None:
    household, informant = forms(library).values()
    first = {row["name"]: row for row in lines(household, "survey")}
    second = {row["name"]: row for row in lines(informant, "survey")}
    label, hint = "label::English (en)", "hint::English (en)"
    assert first["q_work"][label] == "Who in your household works?"
    assert second["q_work"][label] == "Who works here?"
    assert first["q_work"]["type"] == "select_multiple q_work"
    assert first["q_work"][hint] == "Mark all that are named. Do not read the answers aloud."
    assert first["q_work"]["hint::العربية (ar)"].endswith("لا تقرؤوا الإجابات بصوت عال.")
    assert first["q_hours"]["relevant"] == "selected(${q_work}, 'older_children')"
    assert first["q_hours"]["type"] == "integer"
    assert first["q_hours"]["constraint"] == ". >= 0"
    assert first["q_work"]["constraint"] == "not((selected(., 'prefer_not')) and count-selected(.) > 1)"
    assert first["q_paid"]["relevant"] == ""
    # Here the question that it follows is not asked.
    assert "q_paid" not in second
    assert second["q_late"]["relevant"] == ""
    assert first["q_late"]["relevant"] == "${q_paid} = 'no'"


def test_forms_hold_nothing_about_who_answers(library: Library) -> None:
    allowed = re.compile(r"note|begin_group|end_group|integer|select_(one|multiple) \w+")
    for content in forms(library).values():
        rows = lines(content, "survey")
        assert all(allowed.fullmatch(row["type"]) for row in rows)
        assert set(rows[0]) <= {"type", "name", "required", "relevant", "constraint"} | {
            name for name in rows[0] if "::" in name
        }


def test_settings_of_a_form(library: Library) -> None:
    assert lines(forms(library)["household-bank.xlsx"], "settings") == [
        {
            "form_title": "Household survey",
            "form_id": "household-bank",
            "version": "2026010119",
            "default_language": "English (en)",
        }
    ]


def test_the_version_is_another_one_for_another_form_and_the_same_in_another_edition() -> None:
    day, next_day = date(2026, 1, 1), date(2026, 1, 2)
    asked = ["How many?", {"choices": ["two", "deux", "اثنان"]}]
    version = xlsform_version(day, asked)
    assert re.fullmatch("20260101[0-9]{2}", version)
    assert xlsform_version(day, asked) == version
    assert xlsform_version(next_day, asked) == version.replace("20260101", "20260102")
    # Two digits: a few of a hundred forms of one day share them.
    assert len({xlsform_version(day, [*asked, number]) for number in range(100)}) > 50
    # What servers take: no more than 31 bits.
    assert int(xlsform_version(date(2099, 12, 31), asked)) < 2**31


def test_a_form_in_a_language_the_bank_lacks(library: Library) -> None:
    files = {name: text for name, text in PROJECT.items() if not re.search(r"/(fr|ar)/toolkit/bank", name)}
    folder = library.settings.root.parent / "lacking"
    assert not exporters()["xlsform"](read(folder, files), ("fr",))
