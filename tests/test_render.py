"""The render stage: a tiny project in, the exact content of a page out."""

from __future__ import annotations

import posixpath
import re
from collections import Counter
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
import yaml

from fieldguide.content.authors import authors_library
from fieldguide.content.visible import visible_library
from fieldguide.load import load_library
from fieldguide.model import (
    Asset,
    Library,
    RenderedPage,
    RenderedSite,
    Rule,
)
from fieldguide.pipeline import load_settings, render_site
from fieldguide.publish import finish_page
from golden import GoldenCase, golden_cases, write_project

RULES = (
    Rule("FG102", "second-rule", "Comes second.", ""),
    Rule("FG101", "first-rule", "Comes first.", "Please write `[text](ref:lesson/x)`:\n\n```\ncode\n```"),
)
CASES = {case.name: case for case in golden_cases("render")}


def read(folder: Path, files: dict[str, str], *, for_authors: bool = False) -> Library:
    write_project(folder, files)
    settings, faults = load_settings(folder / "mkdocs.yml")
    assert settings is not None, faults
    library, _ = load_library(settings)
    return (authors_library(library) if for_authors else library).visible()


def render(library: Library, language: str = "en", *, markdown: bool = False) -> RenderedSite:
    return render_site(library, library.settings.language(language), RULES, markdown=markdown)


def page_of(site: RenderedSite, path: str) -> RenderedPage:
    return next(page for page in site.pages if page.path == path)


@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
def test_page(case: GoldenCase, tmp_path: Path, update_goldens: bool) -> None:
    """A case shows the page up to its foot, the whole page where it has `foot: true`.

    One that has `markdown` shows the page as it is handed to other engines as well, and one that has
    `authors: true` a page of the site for authors.
    """
    library = read(tmp_path, case.files, for_authors=bool(case.parts.get("authors")))
    for form in ("html", "markdown") if "markdown" in case.parts else ("html",):
        site = render(library, str(case.parts["language"]), markdown=form == "markdown")
        content = page_of(site, str(case.parts["page"])).content
        if not case.parts.get("foot"):
            content = content[: content.index('<footer class="fg-foot"')]
        # The shapes of countries have tests of their own.
        content = re.sub(r' d="[^"]{80,}"', ' d="…"', content)
        case.expect(form, content, update_goldens)
        case = GoldenCase(case.name, case.path, yaml.safe_load(case.path.read_text(encoding="utf-8")))


@pytest.fixture
def home_library(tmp_path: Path) -> Library:
    """A project with a module, a quiz, risks, crises, a lesson, sources and pages."""
    return read(tmp_path, {**CASES["iec"].files, **CASES["checklist"].files, **CASES["home"].files})


def test_every_language_has_the_same_pages(home_library: Library) -> None:
    paths = {tuple(page.path for page in render(home_library, code).pages) for code in ("en", "fr", "ar")}
    assert len(paths) == 1
    assert list(paths.copy().pop()) == sorted(paths.pop())


@pytest.mark.parametrize("code", ["en", "ar"])
def test_every_address_leads_to_a_page_and_a_place_in_it(home_library: Library, code: str) -> None:
    site = render(home_library, code)
    places = {
        page.path.removesuffix(".md"): set(re.findall(r'\{#([^ }]+)|\bid="([^"]+)"', page.content))
        for page in site.pages
    }
    found = 0
    for page in site.pages:
        text = re.sub(
            r"<code.*?</code>|<nav class=\"fg-home-languages.*?</nav>", "", page.content, flags=re.DOTALL
        )
        for address in re.findall(r'href="([^"]+)"|\]\(([^)]+)\)', text):
            target, _, fragment = "".join(address).partition("#")
            target = target.partition("?")[0]
            if "://" in target or "downloads/" in target:
                continue
            path = posixpath.normpath(posixpath.join(posixpath.dirname(page.path), target))
            stem = (
                page.path.removesuffix(".md")
                if not target
                else path.removesuffix(".html").removesuffix(".md")
            )
            assert stem in places, (page.path, address)
            ids = {"".join(pair) for pair in places[stem]}
            assert not fragment or fragment in ids, (page.path, address)
            found += 1
    assert found > 60


@pytest.mark.parametrize("code", ["en", "ar"])
def test_no_page_has_an_id_twice(home_library: Library, code: str) -> None:
    for page in render(home_library, code).pages:
        ids = Counter("".join(one) for one in re.findall(r'\{#([^ }]+)|\bid="([^"]+)"', page.content))
        assert not [id for id, count in ids.items() if count > 1], page.path


def test_blocks_of_html_have_no_empty_lines_and_no_indents(home_library: Library) -> None:
    """In Markdown an empty line ends a block of HTML, and an indent makes it code."""
    html_only = re.compile(
        r"^<(dl|ul|ol|nav|footer|table|section|p|form)\b.*?^</\1>", re.DOTALL | re.MULTILINE
    )
    for page in render(home_library, "ar").pages:
        for block in html_only.finditer(page.content):
            assert not re.search(r"^\s*$|^[ \t]", block[0], re.MULTILINE), (page.path, block[0])


def test_the_same_project_gives_the_same_site(home_library: Library) -> None:
    assert render(home_library, "ar") == render(home_library, "ar")


def test_what_an_audience_may_not_see_leaves_no_trace(tmp_path: Path) -> None:
    """A build with a restricted entry and one where it was never written are the same."""
    files = dict(CASES["risk"].files)
    secret = files["docs/en/risks/loss.md"].replace("reviewed:", "audience: internal\nreviewed:")
    secret = secret.replace("All is gone.", "![A map](map.png) [@agency-2019]")
    pictured = {**files, "docs/en/risks/loss.md": secret, "docs/en/risks/map.png": "x"}
    files.pop("docs/en/risks/loss.md")
    with_it, without_it = read(tmp_path / "with", pictured), read(tmp_path / "without", files)
    for code in ("en", "ar"):
        assert render(with_it, code) == render(without_it, code)


def test_navigation_holds_a_module_with_its_units_and_its_quiz(home_library: Library) -> None:
    sections = {section.title: section for section in render(home_library).navigation}
    assert list(sections) == ["Understand", "Risks", "Lessons", "Learn", "Toolkit", "Reference", "About"]
    assert [page.path for page in sections["Learn"].pages] == [
        "modules/index.md",
        "modules/boats/index.md",
        "modules/boats/floating.md",
        "modules/boats/rowing.md",
        "quizzes/boats.md",
        "quizzes/index.md",
    ]
    assert sections["Learn"].path == "modules/index.md"


def test_a_page_knows_its_section_and_the_way_to_it(home_library: Library) -> None:
    site = render(home_library)
    unit, home = page_of(site, "modules/boats/floating.md"), page_of(site, "index.md")
    assert unit.section == "modules/index.md"
    assert [link.title for link in unit.breadcrumbs] == ["Home", "Training modules", "Boats"]
    assert (home.section, home.breadcrumbs) == ("", ())


def test_a_title_that_is_not_translated_says_its_language(home_library: Library) -> None:
    """In the menu and on the way to a page, so that it is read aloud and set as what it is."""
    site = render(home_library, "ar")
    links = {link.path: link for section in site.navigation for link in section.pages}
    foreign = {path for path, link in links.items() if (link.language, link.direction) == ("en", "ltr")}
    own = {path for path, link in links.items() if (link.language, link.direction) == ("", "")}
    assert foreign | own == set(links)
    assert {"modules/boats/index.md", "quizzes/boats.md"} <= foreign
    assert {"modules/index.md", "quizzes/index.md", "risks/index.md"} <= own
    assert [link.language for link in page_of(site, "modules/boats/floating.md").breadcrumbs] == [
        "",
        "",
        "en",
    ]
    for section in render(home_library).navigation:
        assert not [link for link in section.pages if link.language]


def test_a_list_is_as_old_as_the_oldest_of_its_entries(tmp_path: Path) -> None:
    page = "---\ntitle: {0}\nsummary: S.\nreviewed: {1}\nreview_by: {2}\n---\n\nText.\n"
    days = (("2026-03-05", "2027-09-09"), ("2024-02-03", "2027-08-08"), ("2025-01-01", "2027-07-07"))
    files = {
        f"docs/en/forms/{name}.md": page.format(name, *two) for name, two in zip("bac", days, strict=True)
    }
    text = page_of(render(read(tmp_path, files)), "forms/index.md").content
    assert set(re.findall(r"20\d\d-\d\d-\d\d", text)) == {"2024-02-03", "2027-07-07"}


def test_kinds_without_entries_have_no_list(home_library: Library) -> None:
    paths = {page.path for page in render(home_library).pages}
    assert "crises/index.md" in paths
    assert "forms/index.md" not in paths
    assert "glossary.md" not in paths


def test_a_page_without_translation_is_not_searched(home_library: Library) -> None:
    english, arabic = render(home_library), render(home_library, "ar")
    assert page_of(english, "risks/loss.md").searchable
    assert not page_of(arabic, "risks/loss.md").searchable
    assert page_of(arabic, "risks/loss.md").text_language == "en"
    assert page_of(arabic, "risks/index.md").searchable


def test_a_page_with_its_names_alone_is_found_by_them(tmp_path: Path) -> None:
    """Title and summary are in the reader's language, the text is the source's, and says so."""
    files = dict(CASES["lesson-arabic-fallback"].files)
    files["docs/ar/crises/drought.md"] = (
        "---\ntitle: الجفاف\nsummary: لا ماء.\nalso_called: [قحط]\nsource_hash: 000000000000\n---\n"
    )
    page = page_of(render(read(tmp_path, files), "ar"), "crises/drought.md")
    assert (page.title, page.description, page.text_language) == ("الجفاف", "لا ماء.", "en")
    assert (page.searchable, page.names_only, page.also_called) == (True, True, ("قحط",))
    assert "fg-notice-missing" in page.content
    assert '<div class="fg-foreign" lang="en" dir="ltr">' in page.content
    html = "<html><head></head><body></body></html>"
    [language] = [one for one in read(tmp_path, files).settings.languages if one.code == "ar"]
    languages = read(tmp_path, files).settings.languages
    finished = finish_page(page, html, language, languages, offers=False)
    assert [(part.title, part.text) for part in finished.search] == [("الجفاف", "")]


def test_what_an_author_wrote_takes_the_place_of_a_generated_page(tmp_path: Path) -> None:
    written = "---\ntitle: Our rules\nsummary: Ours.\nreviewed: 2026-01-01\n---\n\nOurs.\n"
    files = {"docs/en/project/rules.md": written, "docs/en/forms/index.md": written}
    assert page_of(render(read(tmp_path, files)), "forms/index.md").title == "Our rules"
    site = render(read(tmp_path, files, for_authors=True))
    assert page_of(site, "project/rules.md").title == "Our rules"
    assert [page.path for section in site.navigation for page in section.pages].count("project/rules.md") == 1


def test_readers_and_authors_have_a_site_each(home_library: Library, tmp_path: Path) -> None:
    """The pages, menu, words and search of the one hold nothing of the other."""
    written = "---\ntitle: How we write\nsummary: Ours.\nreviewed: 2026-01-01\n---\n\nOurs.\n"
    files = {**CASES["home"].files, "docs/en/project/how.md": written, "docs/en/project/index.md": written}
    readers, authors = read(tmp_path, files), read(tmp_path, files, for_authors=True)
    for code in ("en", "ar"):
        site = render(readers, code)
        assert not [page.path for page in site.pages if page.path.startswith("project/")]
        links = [page.path for section in site.navigation for page in (section, *section.pages)]
        assert not [path for path in links if path.startswith("project/")]
        told = "".join(page.content for page in site.pages)
        assert "How we write" not in told
        assert "project/" not in told
    assert [one.code for one in authors.settings.languages] == ["en"]
    site = render(visible_library(authors))
    assert [page.path for page in site.pages if not page.path.startswith("project/")] == [
        "feedback.md",
        "index.md",
    ]
    found = {page.path for page in site.pages if page.searchable and page.path.startswith("project/")}
    assert "project/how.md" in found
    assert "project/rules.md" in found
    [section] = site.navigation
    pages = {page.path for page in section.pages}
    assert pages == {page.path for page in site.pages if page.path.startswith("project/")}
    home = page_of(site, "index.md")
    assert home.section == section.path
    assert [path for path in pages if f'href="{path.removesuffix(".md")}.html"' not in home.content] == []


def test_a_source_is_in_the_site_of_authors_where_they_cite_it(tmp_path: Path) -> None:
    source = (
        "{name}:\n  author: A\n  year: 2020\n  title: T\n  publisher: P\n  languages: [en]\n"
        "  standing: public\n  type: report\n{more}"
    )
    sources = "".join(
        (
            source.format(name="cited", more=""),
            source.format(name="other", more=""),
            source.format(name="told", more="  audience: public\n"),
        )
    )
    written = "---\ntitle: How\nsummary: Ours.\nreviewed: 2026-01-01\n---\n\nSo it is [@cited].\n"
    files = {"docs/sources.yml": sources, "docs/en/project/how.md": written}
    library = read(tmp_path, files, for_authors=True)
    page = page_of(render(visible_library(library)), "sources.md").content
    assert "source-cited" in page
    assert "source-other" not in page
    assert "source-told" not in page


def pictures(site: RenderedSite) -> list[Asset]:
    """Give the pictures among what pages load."""
    return [asset for asset in site.assets if not asset.path.startswith("assets/")]


def test_a_picture_lies_in_the_folder_of_each_language_that_shows_it(tmp_path: Path) -> None:
    library = read(tmp_path, CASES["links-arabic"].files)
    assert [picture.path for picture in pictures(render(library))] == ["pictures/boat.png"]
    assert [picture.path for picture in pictures(render(library, "ar"))] == ["ar/pictures/boat.png"]


def test_a_translation_has_its_own_picture(tmp_path: Path) -> None:
    """Also where a page without translation shows the other one, at the same place."""
    files = dict(CASES["links-arabic"].files)
    files["docs/en/more.md"] += "\n![A boat](pictures/boat.png)\n"
    library = read(tmp_path, {**files, "docs/ar/pictures/boat.png": "own"})
    assert [picture.content for picture in pictures(render(library, "ar"))] == [b"own"]


def test_scripts_and_styles_are_assets_that_every_page_loads(home_library: Library) -> None:
    site = render(home_library)
    assert {*site.scripts, *site.styles} <= {asset.path for asset in site.assets}
    assert all(asset.content for asset in site.assets)


def test_the_manual_shows_every_kind_with_an_example_that_is_yaml(tmp_path: Path) -> None:
    library = read(tmp_path, CASES["declared-kind"].files, for_authors=True)
    page = page_of(render(library), "project/content-kinds.md").content
    headings = re.findall(r'<h2 id="[^"]*">(\S+)</h2>', page)
    assert headings == [kind.name for kind in library.settings.kinds]
    examples = [
        yaml.safe_load(text.strip("-\n"))
        for text in re.findall(r'<pre><code class="language-yaml">(.*?)</code>', page, re.DOTALL)
    ]
    assert examples[-1] == {
        "title": "Words",
        "summary": "Words",
        "key_points": ["Words"],
        "audience": "public",
        "reviewed": date(2026, 11, 22),
        "review_by": date(2026, 11, 22),
        "related": ["page/slug"],
        "also_called": ["Words"],
        "former": ["page/former-slug"],
        "added": date(2026, 11, 22),
        "changes": {"slug": {"day": date(2026, 11, 22), "what": "Words", "safety": True}},
        "start_with": True,
        "pictogram": "action",
        "diagram": "three-elements",
        "quick_exit": True,
        "content_notice": {"text": "Words", "skip_to": "what-to-do-differently"},
        "colour": "red",
        "owner": "Words",
        "crew": ["Words"],
        "home": ["NPL"],
        "seats": 10,
        "built": date(2026, 11, 22),
        "sister": "boat/slug",
        "sea_worthy": True,
    }
    row = '<tr><th scope="row"><code>colour</code></th><td>one of: red, blue</td><td>no</td><td>no</td><td></td></tr>'
    assert row in page


def test_a_project_gives_its_own_words(tmp_path: Path) -> None:
    library = read(tmp_path, CASES["home-unwritten"].files)
    own = replace(library.settings, words={"foot.title": {"en": "This very page"}})
    page = page_of(render(Library(own, library.entries, library.files)), "about.md").content
    assert "<summary>This very page</summary>" in page


def test_the_search_reads_no_numbers_of_sources(tmp_path: Path) -> None:
    files = {**CASES["citations"].files}
    page = read(tmp_path, files)
    found = [one for one in render(page).pages if "fg-cite" in one.content]
    assert found
    assert not any("fg-cite" in one.searched for one in found)
    assert all("fg-cite" in one.content and one.searched for one in found)


def test_a_kind_is_in_the_menu_and_on_the_home_page_once_it_has_entries(tmp_path: Path) -> None:
    files = CASES["situation"].files
    full = render(read(tmp_path / "full", files))
    empty = render(read(tmp_path / "empty", {"docs/en/index.md": files["docs/en/situations/papers-kept.md"]}))
    listed = [[page.path for section in site.navigation for page in section.pages] for site in (full, empty)]
    assert listed[0][:2] == ["situations/index.md", "situations/papers-kept.md"]
    assert not [path for path in listed[1] if path.startswith("situations/")]
    assert '<a href="situations/index.html">' in page_of(full, "index.md").content
    assert "situations/" not in page_of(empty, "index.md").content
    assert page_of(full, "situations/index.md").title == "What you saw"


CALLED = """\
---
title: {title}
summary: In short.
{facts}also_called: {words}
---

Text.
"""


def test_what_people_call_a_page_is_for_the_search_and_on_no_page(tmp_path: Path) -> None:
    """Each language has its own; a page that is not translated has none, for it is not searched."""
    facts = "reviewed: 2026-01-01\nadded: 2026-01-02\n"
    library = read(
        tmp_path,
        {
            "docs/en/forms/work.md": CALLED.format(
                title="Work", facts=facts, words="[slavework, '  slave   trade ', slavework, '']"
            ),
            "docs/fr/forms/work.md": CALLED.format(title="Travail", facts="", words="[esclavage]"),
            "docs/en/forms/other.md": CALLED.format(title="Other", facts=facts, words="[slavery]"),
            "docs/ar/forms/other.md": "---\ntitle: آخر\nsummary: ملخص.\n---\n\nنص.\n",
        },
    )
    sites = {code: render(library, code) for code in ("en", "fr", "ar")}
    called = {
        (code, name): page_of(site, f"forms/{name}.md").also_called
        for code, site in sites.items()
        for name in ("work", "other")
    }
    assert called == {
        ("en", "work"): ("slavework", "slave trade"),
        ("en", "other"): ("slavery",),
        ("fr", "work"): ("esclavage",),
        ("fr", "other"): (),
        ("ar", "work"): (),
        ("ar", "other"): (),
    }
    for site in sites.values():
        for page in site.pages:
            everything = f"{page.content} {page.searched} {page.structured_data} {page.description}"
            assert not re.search("slave|slavery|slave trade|esclavage", everything), page.path
