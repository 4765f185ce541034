"""A kind that a project declares gets all that a built-in one has."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest

from fieldguide.authoring import schema_files
from fieldguide.load import load_library
from fieldguide.model import Library, RenderedPage, RenderedSite, Severity
from fieldguide.pipeline import check_project, exporters, load_settings, render_site
from golden import golden_cases, write_project

FILES = {case.name: case for case in golden_cases("render")}["declared-nested"].files
GUIDE = "---\ntitle: {title}\nsummary: In short.\nreviewed: 2026-01-01\n---\n\nText.\n"


def read(folder: Path, **more: str) -> Library:
    write_project(folder, {**FILES, **more})
    settings, faults = load_settings(folder / "mkdocs.yml")
    assert settings is not None, faults
    library, found = load_library(settings)
    assert not found
    return library.visible()


@pytest.fixture
def site(tmp_path: Path) -> RenderedSite:
    library = read(tmp_path)
    return render_site(library, library.settings.language("en"), ())


def page_of(site: RenderedSite, path: str) -> RenderedPage:
    return next(page for page in site.pages if page.path == path)


def test_it_is_in_the_menu_where_it_says_and_else_under_more(site: RenderedSite) -> None:
    menu = {section.title: [page.path for page in section.pages] for section in site.navigation}
    assert menu["Toolkit"] == [
        "guides/index.md",
        "guides/index-of-all.md",
        "guides/water/index.md",
        "guides/water/wells/dig.md",
    ]
    assert menu["More"] == ["offices/index.md", "offices/north.md"]


def test_the_home_page_leads_to_its_list_in_the_order_of_the_menu(site: RenderedSite) -> None:
    home = page_of(site, "index.md").content
    assert home.index('href="guides/index.html"') < home.index('href="offices/index.html"')


def test_the_way_to_a_page_leads_through_the_first_pages_of_its_folders(site: RenderedSite) -> None:
    page = page_of(site, "guides/water/wells/dig.md")
    assert [link.path for link in page.breadcrumbs] == [
        "index.md",
        "guides/index.md",
        "guides/water/index.md",
    ]
    first = page_of(site, "guides/water/index.md")
    assert [link.path for link in first.breadcrumbs] == ["index.md", "guides/index.md"]


def test_machines_read_what_it_is(site: RenderedSite) -> None:
    data = json.loads(page_of(site, "guides/water/wells/dig.md").structured_data)
    assert (data["@type"], data["timeRequired"]) == ("HowTo", "PT90M")
    office = json.loads(page_of(site, "offices/north.md").structured_data)
    assert office["@type"] == "CreativeWork"
    assert [place["name"] for place in office["spatialCoverage"]] == ["Nepal", "Haiti"]


def test_every_group_of_its_fields_fills_a_table(tmp_path: Path) -> None:
    files = {file.name: file.content for file in exporters()["data"](read(tmp_path), ())}
    tables = {
        name.removesuffix(".csv"): list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"))))
        for name, content in files.items()
        if name.endswith(".csv")
    }
    assert set(tables) == {"guide", "guide-steps", "guide-steps-checks", "guide-place-rooms", "office"}
    assert tables["guide-steps-checks"] == [
        {
            "guide": "guide/water/wells/dig",
            "key": "first",
            "checks_key": "paper",
            "text": "A paper is signed",
            "done": "true",
        },
        {
            "guide": "guide/water/wells/dig",
            "key": "first",
            "checks_key": "oral",
            "text": "All know",
            "done": "",
        },
    ]
    rooms = [(row["name"], row["office"]) for row in tables["guide-place-rooms"]]
    assert rooms == [("Store", "office/north"), ("Tent", "")]
    assert tables["guide"][-1]["place_country"] == "NPL"


def test_a_field_that_is_called_like_a_column_of_ours_has_a_column_of_its_own(tmp_path: Path) -> None:
    config = FILES["mkdocs.yml"].replace(
        "country: {type: list, of: country}", "page: {type: text}\n            cites: {type: text}"
    )
    office = GUIDE.format(title="North").replace("\n---\n\n", "\npage: seven\ncites: a lot\n---\n\n")
    library = read(tmp_path, **{"mkdocs.yml": config, "docs/en/offices/north.md": office})
    content = next(one for one in exporters()["data"](library, ()) if one.name == "office.csv").content
    (row,) = csv.DictReader(io.StringIO(content.decode("utf-8-sig")))
    assert (row["own_page"], row["page"]) == ("seven", "offices/north.html")
    assert (row["own_cites"], row["cites"]) == ("a lot", "")


def test_a_folder_inside_that_of_another_kind_is_refused(tmp_path: Path) -> None:
    config = FILES["mkdocs.yml"].replace("folder: offices", "folder: guides/water/offices")
    write_project(tmp_path, {**FILES, "mkdocs.yml": config})
    settings, faults = load_settings(tmp_path / "mkdocs.yml")
    assert settings is None
    assert [one.message for one in faults] == [
        "the folder `guides/water/offices` belongs to the kind `guide`"
    ]


def test_editors_find_the_schema_of_what_is_in_folders(tmp_path: Path) -> None:
    schemas = {one.name: one for one in schema_files(read(tmp_path).settings)}
    assert schemas["guide.json"].paths == ("docs/en/guides/**/*.md",)
    assert schemas["guide.data.json"].paths == ("docs/en/guides/**/*.yml",)


@pytest.mark.parametrize(
    ("data", "faults"),
    [
        ("steps: {first: {text: A, days: soon}}", ["FG011"]),
        ("steps: {first: {days: 2}}", ["FG012"]),
        ("steps: {first: {text: A, checks: {x: {text: B, why: C}}}}", ["FG010"]),
        ("place: {rooms: [{office: office/nowhere}]}", ["FG101"]),
        ("place: {rooms: [{office: guide/water/index}]}", ["FG102"]),
        ("place: {country: Nepal}", ["FG011"]),
        ("steps: [a]", ["FG011"]),
        ("steps: {First Step: {text: A}}", ["FG011"]),
        ("", []),
    ],
)
def test_its_data_are_judged_like_those_of_a_tool(tmp_path: Path, data: str, faults: list[str]) -> None:
    only = {name: text for name, text in FILES.items() if "/fr/" not in name}
    page = only["docs/en/guides/water/wells/dig.md"].replace(
        "See [](ref:guide/water/wells/dig#first).", "Text."
    )
    more = {"docs/en/guides/water/wells/dig.yml": data, "docs/en/guides/water/wells/dig.md": page}
    write_project(tmp_path, {**only, **more})
    result = check_project(tmp_path / "mkdocs.yml")
    assert [one.code for one in result.diagnostics if one.severity is Severity.ERROR] == faults
