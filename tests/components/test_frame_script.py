"""The frame in a real Chromium: what its script adds to a page."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from fieldguide.frame import Framer, frame_assets, menu_files
from fieldguide.frame.menu import NEIGHBOURS
from fieldguide.model import NavigationSection, PageLink, RenderedSite
from fieldguide.render.language.words import words_for
from plain_work import ARABIC, ENGLISH, LANGUAGES, tiny_page, tiny_settings

pytestmark = pytest.mark.browser

EDITION = 'p::before { content: "2026.11, \\22 x\\22 , \\5c \\a 1\\9 " }'

OpenFramed = Callable[..., Page]


def site_of(pages: int, language: str = "en") -> RenderedSite:
    links = [
        PageLink(f"Risk {number}", f"risks/page-{number}.md", "risks/index.md") for number in range(pages)
    ]
    links[1] = replace(links[1], title="Risque", language="fr", direction="ltr")
    return RenderedSite(
        ARABIC if language == "ar" else ENGLISH,
        LANGUAGES,
        (),
        (
            NavigationSection(
                "Risks", "risks/index.md", (PageLink("Risk factors", "risks/index.md"), *links)
            ),
            NavigationSection(
                "Lessons",
                "lessons/index.md",
                (
                    PageLink("Lessons", "lessons/index.md"),
                    PageLink("Haiti", "lessons/haiti.md", "lessons/index.md"),
                ),
            ),
        ),
        words_for(tiny_settings(Path()), language).texts,
        styles=("assets/edition.css",),
    )


@pytest.fixture
def open_framed(chromium: Browser, tmp_path: Path) -> Iterator[OpenFramed]:
    """Writes a site's frame around one page into a folder, and opens it from the disk."""
    contexts = []
    complaints: list[str] = []

    def open_it(path: str, section: str, pages: int = 5, language: str = "en", width: int = 1400) -> Page:
        site = site_of(pages, language)
        page = replace(tiny_page(path, "Here", "<h1>Here</h1>"), section=section)
        page = replace(page, content='<h1>Here</h1>\n<p class="fg-edition"></p>')
        folder = "ar/" if language == "ar" else ""
        files = {asset.path: asset.content for asset in (*frame_assets(), *menu_files(site))}
        files[f"{folder}{path.removesuffix('.md')}.html"] = Framer(site, "Tiny").document(page).encode()
        files["assets/edition.css"] = f".fg-edition:empty::before {EDITION[10:]}".encode()
        for name, content in files.items():
            place = tmp_path / "my site موقع" / name
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_bytes(content)
        context = chromium.new_context(viewport={"width": width, "height": 900})
        contexts.append(context)
        opened = context.new_page()
        opened.on("console", lambda message: complaints.append(message.text))
        opened.on("pageerror", lambda error: complaints.append(str(error)))
        opened.goto((tmp_path / "my site موقع" / f"{folder}{path.removesuffix('.md')}.html").as_uri())
        return opened

    yield open_it
    for context in contexts:
        context.close()
    assert complaints == []


def menu_of(page: Page) -> list[list[str]]:
    """Give the links of the menu: title, whole address, state."""
    page.locator(".fg-nav li li").nth(1).wait_for(state="attached")
    return list(
        page.locator(".fg-nav a").evaluate_all(
            "all => all.map(one => [one.textContent, one.href, one.getAttribute('aria-current') || ''])"
        )
    )


@pytest.mark.parametrize("language", ["en", "ar"])
def test_the_list_around_a_page_comes_into_the_menu(open_framed: OpenFramed, language: str) -> None:
    page = open_framed("risks/page-3.md", "risks/index.md", language=language)
    page.locator(".fg-nav [lang=fr]").wait_for()
    base = page.url.rpartition("risks/")[0]
    # What is in another language comes last.
    names = ("0", "2", "3", "4", "1")
    assert menu_of(page) == [
        ["Risks", f"{base}risks/index.html", "true"],
        *(
            [
                "Risque" if name == "1" else f"Risk {name}",
                f"{base}risks/page-{name}.html",
                "page" * (name == "3"),
            ]
            for name in names
        ),
        ["Lessons", f"{base}lessons/index.html", ""],
    ]


@pytest.mark.parametrize(
    ("here", "first", "last"),
    [(0, "Risk 0", "Risk 40"), (100, "Risk 80", "Risk 119"), (199, "Risk 161", "Risque")],
)
def test_of_a_long_list_the_neighbours_are_shown_and_the_way_to_all(
    open_framed: OpenFramed, here: int, first: str, last: str
) -> None:
    page = open_framed(f"risks/page-{here}.md", "risks/index.md", pages=200)
    menu = menu_of(page)
    assert len(menu) == 1 + NEIGHBOURS + 1 + 1
    shown = [title for title, _, _ in menu[1 : 1 + NEIGHBOURS]]
    assert (shown[0], shown[-1]) == (first, last)
    assert [title for title, _, state in menu if state == "page"] == [f"Risk {here}"]
    assert menu[1 + NEIGHBOURS][:2] == ["Show all", f"{page.url.rpartition('/')[0]}/index.html"]


def test_on_a_phone_the_list_comes_when_the_menu_is_opened(open_framed: OpenFramed) -> None:
    page = open_framed("risks/page-3.md", "risks/index.md", width=360)
    assert page.locator(".fg-nav a").count() == 2
    page.locator("[data-fg-menu]").click()
    page.get_by_role("link", name="Risk 4").wait_for()
    page.keyboard.press("Escape")
    page.locator("[data-fg-menu]").click()
    assert page.locator(".fg-nav a").count() == 7


def test_a_list_of_its_own_name_gets_its_pages(open_framed: OpenFramed) -> None:
    page = open_framed("lessons/haiti.md", "lessons/index.md")
    page.get_by_role("link", name="Haiti").wait_for()
    assert page.locator(".fg-nav [aria-current=page]").text_content() == "Haiti"


def test_the_edition_is_a_word_of_the_page(open_framed: OpenFramed) -> None:
    """It comes out of a style sheet, and can be copied and saved."""
    page = open_framed("index.md", "")
    assert page.locator(".fg-edition").text_content() == '2026.11, "x", \\\n1\t'


def test_the_search_is_put_into_the_header_with_its_names(open_framed: OpenFramed) -> None:
    page = open_framed("index.md", "")
    assert page.get_by_role("searchbox", name="Search").get_attribute("placeholder") == "Search"
    names = {
        part: page.locator(f".fg-search__{part}").get_attribute("aria-label")
        for part in ("open", "close", "clear", "found")
    }
    assert names == {
        "open": "Search",
        "close": "Close the search",
        "clear": "Clear",
        "found": "Search results",
    }
    assert page.locator(".fg-search__state").text_content() == "Getting the search ready…"
