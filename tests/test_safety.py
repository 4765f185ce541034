"""Readers who are at risk: pages that can be left at once, what the site tells of itself, what it keeps."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest

import fieldguide
import fieldguide_crises
from fieldguide.content.site_paths import EXIT_PAGE, PLAIN_ICON
from fieldguide.frame import Framer, exit_page, frame_assets
from fieldguide.load import load_library
from fieldguide.model import RenderedSite, Safety
from fieldguide.package import part_page
from fieldguide.pipeline import ProjectWork, check_project, load_settings
from fieldguide.render.language.words import words_for
from golden import write_project
from mkdocs_project import FRONT
from plain_work import ARABIC, ENGLISH, LANGUAGES, tiny_page, tiny_settings

CODE = [Path(package.__file__).parent for package in (fieldguide, fieldguide_crises)]
# What touches a store of the browser itself; all others go through the one in `components/storage`.
STORES = {
    "fieldguide/frame/scripts/frame.js",
    "fieldguide/frame/scripts/store.js",
    "fieldguide/frame/scripts/tab.js",
    "fieldguide/render/components/storage/script.js",
    "fieldguide/kinds/page/erase/script.js",
    # Of previews, which only those who write a site open.
    "fieldguide/preview/files/preview.js",
}
_STORE = re.compile(r"\b(?:localStorage|sessionStorage|indexedDB|caches)\b|document\.cookie")
CONFIG = """\
site_name: Tiny guide
plugins:
  - fieldguide:
      languages:
        - {code: en, name: English}
        - {code: ar, name: العربية, direction: rtl, translation: machine, complete: false}
      edition: {name: first, date: 2026-11-22}
      default_audience: public
      safety: {neutral_title: {en: Notes, ar: ملاحظات}, neutral_icon: true, unnamed_paper: true}
theme: fieldguide
"""
PROJECT = {
    "mkdocs.yml": CONFIG,
    "docs/en/index.md": FRONT.format("Home", "public") + "See [](ref:page/help), [](ref:page/safety).\n",
    "docs/en/help.md": FRONT.format("Help at once", "public").replace(
        "audience:",
        "quick_exit: true\ncontent_notice: {text: It tells of harm., skip_to: after}\naudience:",
    )
    + "Text.\n\n## After {#after}\n\nText.\n",
    "docs/en/safety.md": FRONT.format("Your safety", "public") + "Text.\n",
}


def site_in(language: str = "en", **parts: object) -> RenderedSite:
    """A site of one page that can be left at once, with what every site of these words has."""
    spoken = {"en": ENGLISH, "ar": ARABIC}[language]
    page = replace(tiny_page("help/card.md", "Card", "<h1>Card</h1>"), quick_exit=True)
    words = words_for(tiny_settings(Path()), language).texts
    site = RenderedSite(spoken, LANGUAGES, (page,), (), words, safety="safety.md")
    return replace(site, **parts)  # type: ignore[arg-type]


def framed(site: RenderedSite) -> str:
    return Framer(site, "Tiny").document(site.pages[-1])


@pytest.fixture(scope="module")
def work(tmp_path_factory: pytest.TempPathFactory) -> ProjectWork:
    folder = tmp_path_factory.mktemp("safety")
    write_project(folder, PROJECT)
    settings, _ = load_settings(folder / "mkdocs.yml")
    assert settings is not None
    return ProjectWork(load_library(settings)[0], offers=False, cached=False)


def test_the_way_out_is_a_plain_link_second_in_the_page() -> None:
    text = framed(site_in())
    first, second = re.findall(r"<a [^>]*>.*?</a>", text)[:2]
    assert "fg-skip" in first
    assert 'href="../measures.html"' in second
    assert "data-fg-exit" in second
    assert re.search(r'<span class="fg-hidden">Emergency: </span>Leave this page', second)
    assert text.count('role="status"') == 1
    assert re.search(r'<a class="fg-exit__about" href="../safety.html">', text)


def test_in_another_language_it_leads_to_the_page_in_that() -> None:
    text = framed(site_in("ar"))
    assert 'class="fg-exit__link" href="../measures.html"' in text
    assert {asset.path for asset in exit_page(site_in("ar"))} == {
        "ar/measures.html",
        "assets/frame/measures.css",
    }


def test_other_pages_have_no_way_out_and_no_room_for_one() -> None:
    site = site_in()
    text = framed(replace(site, pages=(replace(site.pages[0], quick_exit=False),)))
    assert "fg-exit" not in text
    assert "fg-has-exit" not in text


def test_a_page_of_a_course_by_itself_has_none_for_there_is_nowhere_to_go() -> None:
    site = site_in()
    assert EXIT_PAGE not in Framer(site, "Tiny").document_apart(site.pages[0], ())


def test_the_page_it_leads_to_says_nothing_leads_nowhere_and_loads_nothing_else() -> None:
    for language in ("en", "ar"):
        site = site_in(language)
        [page] = [asset.content.decode() for asset in exit_page(site) if asset.path.endswith(".html")]
        assert not re.search(r"<a |<script|Tiny|fieldguide|traffick", page)
        assert site.words["measures.title"] in page
        there = {asset.path for asset in (*exit_page(site), *frame_assets())}
        for address in re.findall(r'(?:href|src)="([^"]+)"', page):
            assert address.removeprefix("../") in there


def test_neutral_titles_tell_nothing_to_tabs_previews_and_machines() -> None:
    page = replace(site_in().pages[0], description="About harm.", structured_data='{"name": "Harm"}')
    text = framed(site_in(pages=(page,), tab_title="Notes", header_name="Notes", icon=PLAIN_ICON))
    assert "<title>Notes</title>" in text
    head = text.partition("</head>")[0]
    assert not re.search(r"Tiny|Card|[Hh]arm", head)
    assert re.search(r'class="fg-site-name" href="[^"]*">Notes</a>', text)
    assert "Tiny" not in text
    assert f'<link rel="icon" href="../{PLAIN_ICON}" type="image/svg+xml">' in text


def test_the_name_can_stay_in_the_header() -> None:
    text = framed(site_in(tab_title="Notes"))
    assert "<title>Notes</title>" in text
    assert ">Tiny</a>" in text


def test_a_language_without_a_title_of_its_own_takes_that_of_the_source() -> None:
    assert Safety({"en": "Notes"}).title("ar", "en") == "Notes"
    assert Safety({"en": "Notes", "ar": "ملاحظات"}).title("ar", "en") == "ملاحظات"
    assert Safety().title("ar", "en") == ""


def test_all_of_it_in_a_project(work: ProjectWork) -> None:
    made = {path: work.make("en", path) for path in work.paths("en")}
    for page in made.values():
        assert "<title>Notes</title>" in page.html
        assert 'data-fg-unnamed-paper="Notes"' in page.html
        # The name of the site stands in the line that says how to cite a page, and nowhere else.
        assert "Tiny guide" not in re.sub(
            r'<div class="fg-fact fg-foot-cite">.*?</div>', "", page.html, flags=re.S
        )
    exits = {path for path, page in made.items() if "data-fg-exit" in page.html}
    assert exits == {"help.md"}
    notice = re.search(r'<div class="fg-notice fg-notice-content"[^>]*>\n<p>(.*)</p>', made["help.md"].html)
    assert notice is not None
    assert (
        notice[1]
        == '<b>What follows may be hard to read.</b> It tells of harm. <a href="#after">Go on after it</a>'
    )
    lead = {path for path, page in made.items() if 'class="fg-safety"' in page.html}
    assert lead == made.keys() - {"safety.md"}
    assert 'data-fg-module="erase"' in made["safety.md"].html
    files = {asset.path for asset in work.assets([*made.values(), work.make("ar", "help.md")])}
    assert {"measures.html", "ar/measures.html", PLAIN_ICON} <= files
    plain = {asset.path for asset in work.assets([made["index.md"]])}
    assert EXIT_PAGE not in plain


def test_a_project_without_such_a_page_leads_to_none(tmp_path: Path) -> None:
    write_project(tmp_path, {name: text for name, text in PROJECT.items() if name != "docs/en/safety.md"})
    settings, _ = load_settings(tmp_path / "mkdocs.yml")
    assert settings is not None
    work = ProjectWork(load_library(settings)[0], offers=False, cached=False)
    assert "safety.html" not in work.make("en", "help.md").html


def test_a_page_in_a_course_by_itself_leads_to_no_page_about_safety(work: ProjectWork) -> None:
    text = work.make("en", "index.md").html
    assert 'class="fg-safety"' in text
    assert "fg-safety" not in part_page(text, "index.html", {"index.html"}, "en", "Terms").text


def test_only_these_scripts_touch_a_store_so_that_all_they_keep_can_be_erased() -> None:
    found = {
        path.relative_to(root.parent).as_posix()
        for root in CODE
        for path in root.rglob("*.js")
        if _STORE.search(_without_remarks(path.read_text(encoding="utf-8")))
        and "kinds/module/lms/" not in path.as_posix()
        and "frame/scripts/online/" not in path.as_posix()
    }
    assert found == STORES


def test_everything_that_is_kept_begins_as_what_is_erased_begins() -> None:
    users = {f"fieldguide/frame/scripts/{name}.js" for name in ("exit", "search/rows")}
    for name in (STORES | users) - {"fieldguide/preview/files/preview.js"}:
        text = _without_remarks((CODE[0].parent / name).read_text(encoding="utf-8"))
        for key in re.findall(r'(?:KEY|LEFT|ASKED) = "([^"]*)"', text):
            assert key.startswith(("fieldguide:", "#fieldguide-")), f"{name}: {key}"


def test_the_page_about_safety_has_no_fault_of_its_own(tmp_path: Path) -> None:
    write_project(tmp_path, PROJECT)
    codes = {one.code for one in check_project(tmp_path / "mkdocs.yml").diagnostics}
    assert not codes & {"FG104", "FG526", "FG527"}


def _without_remarks(text: str) -> str:
    return re.sub(r"/\*.*?\*/|//[^\n]*", "", text, flags=re.DOTALL)
