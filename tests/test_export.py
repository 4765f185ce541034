"""The export stage: a small project in; calendars, workbooks and what all formats have in common."""

from __future__ import annotations

import io
import json
import zipfile
from calendar import isleap
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import openpyxl
import pytest
import yaml
from icalendar import Calendar

from export_project import CASES, LANGUAGES, PROJECT, exported, in_site, read, sheets
from fieldguide.export.texts import one_line
from fieldguide.export.words import export_words
from fieldguide.kinds.tool.types.calendar.ics import period_span
from fieldguide.kinds.tool.types.fill_in.workbook import sheet_names
from fieldguide.load import load_library
from fieldguide.model import Language, Library, Settings
from fieldguide.pipeline import built_in_kinds, check_project, exporters, load_settings
from golden import GoldenCase, write_project


@pytest.fixture
def library(tmp_path: Path) -> Library:
    return read(tmp_path / "read")


def test_the_project_of_these_tests_is_clean(tmp_path: Path) -> None:
    write_project(tmp_path, PROJECT)
    result = check_project(tmp_path / "mkdocs.yml")
    assert not result.errors, result.text()


@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
def test_golden(case: GoldenCase, tmp_path: Path, update_goldens: bool) -> None:
    """A case shows as text what each format gives in one language, forms in all."""
    library = read(tmp_path, case.files)
    written = ""
    for format, languages in {"data": ["fr"], "xlsform": [], "calendar": ["ar"]}.items():
        for name, content in exported(library, format, *languages).items():
            written += f"== {format} {name}\n{as_text(name, content)}"
    case.expect("written", written, update_goldens)


def as_text(name: str, content: bytes) -> str:
    if name == "datapackage.json":
        described = json.loads(content)
        tables = [line for one in described.pop("resources") for line in schema_lines(one)]
        text = yaml.safe_dump(described, allow_unicode=True, sort_keys=False, width=1000)
        return text + "".join(f"{line}\n" for line in tables)
    if name.endswith(".xlsx"):
        return "".join(
            f"-- {title}\n" + "".join(" | ".join(row).rstrip(" |") + "\n" for row in rows)
            for title, rows in sheets(content).items()
        )
    return content.decode("utf-8-sig").replace("\r\n", "\n")


def schema_lines(resource: dict[str, Any]) -> Iterator[str]:
    schema = resource["schema"]
    yield f"-- {resource['name']}: {resource['title']}; key: {', '.join(schema.get('primaryKey', ['none']))}"
    for key in schema.get("foreignKeys", ()):
        there = key["reference"]
        yield f"{', '.join(key['fields'])} -> {there['resource']}: {', '.join(there['fields'])}"
    for field in schema["fields"]:
        constraints = json.dumps(field.get("constraints", {})).replace('"', "")
        yield f"{field['name']}: {field['type']} {constraints}"


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_calendar_reads_back(library: Library, language: str) -> None:
    folder = "" if language == "en" else f"{language}/"
    content = in_site(library, language)[f"{folder}toolkit/year.ics"]
    assert content.count(b"\n") == content.count(b"\r\n")
    assert max(len(line) for line in content.split(b"\r\n")) <= 75
    found = Calendar.from_ical(content)
    assert found["VERSION"] == "2.0"
    events = {str(event["UID"]): event for event in found.walk("VEVENT")}
    assert list(events) == [
        "fieldguide:tool/year#plan",
        "fieldguide:tool/year#write",
        "fieldguide:tool/year#winter",
    ]
    plan, write, winter = events.values()
    assert (plan.decoded("DTSTART"), plan.decoded("DTEND")) == (date(2026, 3, 1), date(2026, 4, 1))
    assert (write.decoded("DTSTART"), write.decoded("DTEND")) == (date(2026, 9, 1), date(2027, 1, 1))
    # It runs into the next year.
    assert (winter.decoded("DTSTART"), winter.decoded("DTEND")) == (date(2026, 12, 1), date(2027, 3, 1))
    assert all(event["RRULE"]["FREQ"] == ["YEARLY"] for event in events.values())
    assert all(event.decoded("DTSTAMP").date() == date(2026, 1, 1) for event in events.values())
    title = {"en": "Plan; ask, then write", "fr": "Plan; ask, then write", "ar": "خطط واسأل"}[language]
    assert str(plan["SUMMARY"]) == title
    assert plan["SUMMARY"].params["LANGUAGE"] == ("ar" if language == "ar" else "en")
    assert len(str(plan["DESCRIPTION"]).split("\n\n")) == 2


def test_a_workbook_explains_and_has_a_sheet_for_each_table(library: Library) -> None:
    book = openpyxl.load_workbook(io.BytesIO(in_site(library, "en")["toolkit/partners.xlsx"]))
    assert book.sheetnames == ["How to fill it in", "Services", "Working groups and networks"]
    start = "\n".join(str(cell.value) for row in book.worksheets[0] for cell in row if cell.value)
    assert "Tiny, tool/partners, 2026-01-01" in start
    assert "CC BY 4.0" in start
    sheet = book["Services"]
    assert [cell.value for cell in sheet[1]] == ["Service", "=Checked on", "By whom"]
    assert sheet["B1"].data_type == "s"
    assert [cell.value for cell in sheet[2]] == ["What it offers.", "", "A role, not a name."]
    assert sheet["A1"].font.bold
    assert sheet["A1"].fill.fgColor.rgb
    assert sheet.freeze_panes == "A2"
    assert sheet.print_title_rows == "$1:$2"
    assert (sheet.page_setup.paperSize, sheet.page_setup.orientation) == (9, "landscape")
    assert sheet.sheet_properties.pageSetUpPr.fitToPage
    assert sheet.page_setup.fitToHeight == 0
    assert sheet.max_row == 2 + 4
    assert not any(one.sheet_view.rightToLeft for one in book)


def test_a_workbook_in_arabic_runs_from_right_to_left(library: Library) -> None:
    book = openpyxl.load_workbook(io.BytesIO(in_site(library, "ar")["ar/toolkit/partners.xlsx"]))
    assert book.sheetnames[:2] == ["طريقة التعبئة", "الخدمات"]
    assert all(sheet.sheet_view.rightToLeft for sheet in book)
    assert book["الخدمات"]["A1"].alignment.readingOrder == 2


def test_a_file_of_an_entry_without_translation_is_in_one_language(library: Library) -> None:
    french, english = in_site(library, "fr"), in_site(library, "en")
    assert french["fr/toolkit/partners.xlsx"] == english["toolkit/partners.xlsx"]


def test_names_of_sheets_are_such_that_excel_takes_them() -> None:
    long = "Programmes and services for people on the move"
    names = sheet_names(["A/B: [x]?", "a b  x", long, long, "'", "x" * 40])
    assert names == (
        "A B x",
        "a b x 2",
        "Programmes and services for",
        "Programmes and services for 2",
        "-",
        "x" * 31,
    )


def test_the_same_input_gives_the_same_bytes(library: Library, tmp_path: Path) -> None:
    again = read(tmp_path / "again")
    for format in exporters():
        assert exported(library, format) == exported(again, format)
    for language in LANGUAGES:
        assert in_site(library, language) == in_site(again, language)


def test_no_file_bears_the_time_of_its_making(library: Library) -> None:
    for content in in_site(library, "en").values():
        if content.startswith(b"PK"):
            with zipfile.ZipFile(io.BytesIO(content)) as book:
                assert {one.date_time[0] for one in book.infolist()} == {1980}
                properties = book.read("docProps/core.xml")
                # The day of the review where an entry makes the file, else that of the edition.
                assert b"2026-01-01T00:00:00Z" in properties or b"2026-11-22T00:00:00Z" in properties


def test_a_new_edition_leaves_the_files_of_entries_as_they_were(library: Library) -> None:
    """Who updates a copy gets what changed, and nothing of what did not."""
    settings = replace(library.settings, edition="2027.01", edition_date=date(2027, 1, 9))
    later = replace(library, settings=settings)
    for language in LANGUAGES:
        before, after = in_site(library, language), in_site(later, language)
        assert before.keys() == after.keys()
        assert len(before) > 3
        assert [name for name in after if after[name] != before[name]] == []


def everything(library: Library) -> str:
    files = {name: content for format in exporters() for name, content in exported(library, format).items()}
    files |= {f"{code}:{name}": one for code in LANGUAGES for name, one in in_site(library, code).items()}
    texts = list(files)
    for content in files.values():
        if content.startswith(b"PK"):
            texts += [cell for rows in sheets(content).values() for row in rows for cell in row]
        else:
            texts.append(content.decode().replace("\r\n ", ""))
    return "\n".join(texts)


def test_what_is_for_others_is_nowhere(library: Library) -> None:
    """The project has an internal risk, and an internal tool with a calendar, a table and questions."""
    public = everything(library)
    assert "secret" not in public.lower()
    config = library.settings.root / "mkdocs.yml"
    config.write_text(config.read_text() + "      audience: internal\n")
    settings, _ = load_settings(config)
    assert settings is not None
    internal, _ = load_library(settings)
    assert "Secret period" in everything(internal.visible())
    without = {name: text for name, text in PROJECT.items() if "secret" not in name}
    assert everything(read(library.settings.root.parent / "deleted", without)) == public


def test_words_are_there_in_all_four_languages() -> None:
    kinds = built_in_kinds()
    settings = Settings(Path(), "mkdocs.yml", "Tiny", (), kinds)
    words = [export_words(Language(code, code), settings) for code in ("en", "fr", "es", "ar")]
    for key in words[0]:
        texts = [one[key] for one in words]
        assert all(texts), key
        assert len(set(texts)) > 1 or key.endswith(("places", "questions")), key
    assert "do_not_read" in words[0], "those of the types of tools"


def test_no_break_spaces_stay_on_one_line() -> None:
    assert one_line(" Prix\u00a0:\n  10\u202f% ") == "Prix\u00a0: 10\u202f%"


@pytest.mark.parametrize("year", [2026, 2027, 2028, 2031])
@pytest.mark.parametrize(("first", "last"), [(12, 2), (2, 2), (1, 12), (3, 11)])
def test_a_period_never_ends_a_day_late(year: int, first: int, last: int) -> None:
    start, end = period_span(year, first, last)
    days = (end - start).days
    for later in range(start.year, start.year + 5):
        after = date(later, first, 1) + timedelta(days)
        assert (after - timedelta(1)).month == last
        assert after.day == 1 or isleap(after.year)
