"""The gallery of the manual: every part of a page is in it, and its cases are what authors could write."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest

import fieldguide
import fieldguide_crises
from fieldguide.content.authors import authors_library
from fieldguide.load import load_library
from fieldguide.model import FinishedPage, Library, Settings
from fieldguide.pipeline import ProjectWork, load_settings, pages_by_kind
from fieldguide.pipeline.checking import judge_files
from fieldguide.pipeline.examples import example_files, example_library
from fieldguide.render.manual.cases import Case, CasePage, place_cases
from golden import write_project
from published import read

ROOT = Path(__file__).parent.parent
TEMPLATES = sorted(
    path
    for package in (fieldguide, fieldguide_crises)
    for folder in ("render", "kinds", "")
    for path in (Path(package.__file__).parent / folder).glob("**/*.html")
    if folder or package is fieldguide_crises
)
_CLASS = re.compile(r"(?<!\S)fg-[\w-]+(?!\S)")
# What no case can show, and why.
ELSEWHERE = {
    "fg-part-title": "of groups in groups, which only kinds of a project's own have",
    **dict.fromkeys(
        ("fg-after", "fg-before", "fg-collector", "fg-drop", "fg-field", "fg-phone", "fg-scroll"),
        "of the page that collects results, a file that is no page of a site",
    ),
}
# Meant to be: a date of review that is over, and a language that lacks entries.
MEANT = {("FG213", "docs/en/water.md"), ("FG401", "docs/en/actions/build.md")}


@pytest.fixture(scope="module")
def galleries(tmp_path_factory: pytest.TempPathFactory) -> tuple[FinishedPage, FinishedPage]:
    """The gallery in each direction, of a project that has nothing else."""
    library = authors_library(tiny(tmp_path_factory.mktemp("tiny")))
    work = ProjectWork(library, offers=False)
    first, second = (work.make("en", f"project/{name}.md") for name in ("gallery", "gallery-arabic"))
    return first, second


def tiny(folder: Path) -> Library:
    write_project(folder, {})
    settings, _ = load_settings(folder / "mkdocs.yml")
    assert settings is not None
    return load_library(settings)[0]


def classes_of(text: str) -> set[str]:
    """Give the classes that HTML, or a template in all its branches, writes by their whole names."""
    text = re.sub(r"\{#.*?#\}", "", text, flags=re.DOTALL)
    text = re.sub(r"\S*\{\{.*?\}\}\S*", " ", re.sub(r"\{%.*?%\}", " ", text))
    return {name for value in re.findall(r'class="([^"<>]*)"', text) for name in _CLASS.findall(value)}


def test_the_gallery_shows_what_each_template_writes(galleries: tuple[FinishedPage, ...]) -> None:
    """A new component, or a new state of one, needs a case: a file in the folder `cases` beside it."""
    shown = {name for page in galleries for name in classes_of(page.html)}
    assert len(TEMPLATES) > 50
    missing = {
        path.relative_to(ROOT / "plugins").as_posix(): lacks
        for path in TEMPLATES
        if (lacks := classes_of(path.read_text(encoding="utf-8")) - shown - ELSEWHERE.keys())
    }
    assert not missing, "please add a case to the folder `cases` beside the template"
    assert not ELSEWHERE.keys() & shown, "please take out what is shown by now"


def test_each_folder_with_a_template_has_cases() -> None:
    folders = [folder for pages in pages_by_kind().values() for folder in pages.components]
    with_template = [folder for folder in folders if (folder / "template.html").exists()]
    assert len(with_template) >= 8
    assert [folder for folder in with_template if not list((folder / "cases").rglob("*.*"))] == []


@pytest.fixture(scope="module")
def settings(tmp_path_factory: pytest.TempPathFactory) -> Settings:
    return example_library(tiny(tmp_path_factory.mktemp("settings")).settings).settings


def test_the_examples_are_what_the_check_accepts(settings: Settings) -> None:
    judged = judge_files(settings, tuple(example_files()))
    # Examples show one part each: they are no courses.
    found = (one for one in judged.result((), 0.0).diagnostics if not "FG340" <= one.code <= "FG354")
    told = [(one.code, one.location.path) for one in found]
    assert [one for one in told if one not in MEANT] == [("FG402", "docs/ar/toolkit/packing.md")]
    assert set(told) >= MEANT


def test_the_gallery_has_one_main_heading_and_no_id_twice(galleries: tuple[FinishedPage, ...]) -> None:
    for page in galleries:
        tree, _ = read(page.html)
        ids = [element.get("id") for element in tree.iter() if element.get("id")]
        assert len(ids) == len(set(ids))
        assert len(tree.findall(".//h1")) == 1
        for element in tree.iter("a"):
            address = element.get("href") or ""
            assert not address.startswith("#") or address[1:] in ids, address


def test_the_gallery_needs_no_words_of_the_project_and_says_both_directions(
    galleries: tuple[FinishedPage, ...],
) -> None:
    english, arabic = galleries
    assert '<div class="fg-foreign" lang="ar" dir="rtl">' in arabic.html
    assert "الأمتعة" in arabic.html
    assert "Packing" in english.html
    assert not english.page.searchable


def test_a_project_with_other_audiences_has_a_gallery_too(tmp_path: Path) -> None:
    library = tiny(tmp_path)
    narrow = replace(library.settings, audiences=("staff", "office"), audience="office")
    work = ProjectWork(authors_library(replace(library, settings=narrow)), offers=False)
    assert "Packing" in work.make("en", "project/gallery.md").html


def test_links_and_ids_of_cases_lead_to_their_own_case() -> None:
    one = Case(
        "case-a",
        "show.html",
        '<h1 id="fg-title" lang="ar">A</h1><h2 id="more">More</h2><a href="#more">x</a><a href="#case-b">b</a>'
        '<label for="box">y</label><input id="box"><a href="list.html">l</a><a href="#lost">z</a>',
    )
    other = Case(
        "case-b",
        "b/page.html",
        '<h1 id="fg-title">B</h1><h2 id="more">More</h2><ul aria-labelledby="more"></ul><a href="#box">x</a>'
        '<a href="../show.html#case-a">a</a><a href="https://example.org/#more">e</a>'
        '<a href="../feedback.html?page=b/page">f</a><p id="word">w</p><a href="../show.html#word">w</a>',
    )
    listed = Case("case-list", "list.html", '<h1 id="fg-title">L</h1>')
    page = CasePage("show.html", frozenset({"word"}), frozenset({"feedback.html"}))
    first, second, third = place_cases((one, replace(other), listed), page).split("\n")
    assert first == (
        '<h2 id="case-a" lang="ar">A</h2><h2><span id="case-a-more"></span>More</h2><a href="#case-a-more">x</a>'
        '<a href="#case-b">b</a><label for="case-a-box">y</label><input id="case-a-box">'
        '<a href="#case-list">l</a><a href="#fg-title">z</a>'
    )
    assert second == (
        '<h2 id="case-b">B</h2><h2 id="case-b-more">More</h2><ul aria-labelledby="case-b-more"></ul>'
        '<a href="#case-a-box">x</a><a href="#case-a">a</a><a href="https://example.org/#more">e</a>'
        '<a href="feedback.html?page=b/page">f</a><p id="word">w</p><a href="#word">w</a>'
    )
    assert third == '<h2 id="case-list">L</h2>'
