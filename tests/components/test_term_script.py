"""Definitions of terms in a real browser (WCAG 2.2, 1.4.13: dismissible, hoverable, persistent)."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page

from components.conftest import OpenPage

pytestmark = pytest.mark.browser

TEXT = """<p>A <a class="fg-term" href="glossary.html#term-keel">keel</a> and the
<a class="fg-term" href="glossary.html#term-vessel-traffic-service">VTS</a>
and <a class="fg-term" href="glossary.html#term-unknown">more</a>.</p><p id="away">Away</p>"""


def popover(page: Page) -> str:
    box = page.locator(".fg-popover:visible")
    return box.inner_text() if box.count() else ""


def test_without_a_script_the_link_leads_to_the_glossary(open_page: OpenPage) -> None:
    page = open_page(TEXT, "term", java_script_enabled=False)
    assert page.get_by_role("link", name="keel").get_attribute("href") == "glossary.html#term-keel"
    assert not page.get_by_text("The lowest part of a boat.").is_visible()


def test_the_keyboard_opens_and_closes(open_page: OpenPage) -> None:
    page = open_page(TEXT, "term")
    keel = page.get_by_role("link", name="keel")
    page.keyboard.press("Tab")
    assert popover(page) == "keel\nThe lowest part of a boat.\nOpen in the glossary"
    assert keel.get_attribute("aria-expanded") == "true"
    page.keyboard.press("Escape")
    assert popover(page) == ""
    assert keel.get_attribute("aria-expanded") == "false"
    page.keyboard.press("Tab")
    assert popover(page).startswith("vessel traffic service (VTS)"), "the next stop is the next term"
    page.keyboard.press("Tab")
    assert popover(page) == "", "a term without a definition here"


def test_a_definition_is_said_with_its_term(open_page: OpenPage) -> None:
    page = open_page(TEXT, "term")
    described = page.get_by_role("link", name="keel").get_attribute("aria-describedby")
    assert page.locator(f"#{described}").text_content() == "The lowest part of a boat."
    assert page.get_by_role("link", name="more").get_attribute("aria-describedby") is None


def test_the_pointer_may_move_onto_the_definition(open_page: OpenPage) -> None:
    page = open_page(TEXT, "term")
    page.clock.install()
    page.reload()
    page.get_by_role("link", name="keel").hover()
    assert popover(page) == "", "not at once"
    page.clock.run_for(500)
    assert popover(page) != ""
    page.locator(".fg-popover").get_by_text("The lowest part").hover()
    page.clock.run_for(5000)
    assert popover(page) != ""
    page.mouse.move(700, 700)
    assert popover(page) != "", "there is time to come back"
    page.clock.run_for(500)
    assert popover(page) == ""


def test_a_press_elsewhere_closes_at_once(open_page: OpenPage) -> None:
    page = open_page(TEXT, "term")
    page.clock.install()
    page.reload()
    page.get_by_role("link", name="keel").hover()
    page.clock.run_for(500)
    page.mouse.move(700, 700)
    assert popover(page) != ""
    page.mouse.down()
    assert popover(page) == ""


def test_escape_closes_under_the_pointer(open_page: OpenPage) -> None:
    page = open_page(TEXT, "term")
    page.get_by_role("link", name="keel").hover()
    page.locator(".fg-popover").wait_for()
    page.keyboard.press("Escape")
    assert popover(page) == ""


def test_a_tap_opens_and_the_link_inside_goes(open_page: OpenPage, complaints: list[str]) -> None:
    page = open_page(TEXT, "term", has_touch=True)
    start = page.url
    page.get_by_role("link", name="keel").tap()
    assert popover(page).startswith("keel")
    assert page.url == start
    page.locator("h1").tap()
    assert popover(page) == ""
    page.get_by_role("link", name="VTS").tap()
    with page.expect_request("**/glossary.html"):
        page.get_by_role("link", name="Open in the glossary").tap()
    complaints.clear()  # There is no glossary here.


def test_a_press_of_enter_goes(open_page: OpenPage, complaints: list[str]) -> None:
    page = open_page(TEXT, "term")
    page.keyboard.press("Tab")
    with page.expect_request("**/glossary.html"):
        page.keyboard.press("Enter")
    complaints.clear()  # There is no glossary here.


@pytest.mark.parametrize("language", ["en", "ar"])
def test_the_definition_stays_inside_a_narrow_window(open_page: OpenPage, language: str) -> None:
    above = "<p>line</p>" * 3
    page = open_page(above, TEXT, "term", language=language, viewport={"width": 320, "height": 320})
    for term in ("keel", "VTS"):
        page.keyboard.press("Tab")
        box = page.locator(".fg-popover").bounding_box()
        line = page.get_by_role("link", name=term, exact=True).bounding_box()
        assert box is not None
        assert line is not None
        assert 0 <= box["x"] <= 320 - box["width"]
        assert 0 <= box["y"] <= 320 - box["height"]
        assert box["y"] >= line["y"] + line["height"] or box["y"] + box["height"] <= line["y"], (
            "covers the term"
        )


def test_words_in_another_language_are_marked(open_page: OpenPage) -> None:
    page = open_page(TEXT, "term-untranslated", language="ar")
    page.keyboard.press("Tab")
    parts = page.locator(".fg-popover > *").evaluate_all("all => all.map(one => [one.lang, one.dir])")
    assert parts == [["en", "ltr"], ["en", "ltr"], ["", ""]]
