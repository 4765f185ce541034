"""The checklist in a real browser."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page

from components.conftest import OpenPage

pytestmark = pytest.mark.browser

NO_STORE = "Object.defineProperty(window, 'localStorage', {get() { throw new Error('blocked'); }})"
FULL_STORE = "Storage.prototype.setItem = () => { throw new Error('full'); }"


def ticked(page: Page) -> list[str]:
    return page.locator("input:checked").evaluate_all("all => all.map(one => one.name)")


def test_without_a_script_boxes_can_be_ticked(open_page: OpenPage) -> None:
    page = open_page("checklist", java_script_enabled=False)
    page.get_by_label("Take a map").check()
    assert ticked(page) == ["before/map"]
    assert not page.locator("button:visible").count()


def test_ticks_are_kept_and_counted(open_page: OpenPage) -> None:
    page = open_page("checklist")
    progress = page.get_by_role("status")
    assert progress.inner_text() == "Done: 0 of 3"
    page.get_by_label("Take a map").check()
    page.get_by_label("Go home").check()
    assert progress.inner_text() == "Done: 2 of 3"
    assert page.locator(".fg-stage-progress").all_inner_texts() == ["Done: 1 of 2", "Done: 1 of 1"]
    page.reload()
    assert ticked(page) == ["before/map", "after/home"]
    assert progress.inner_text() == "Done: 2 of 3"
    assert page.get_by_text("Your ticks are kept on this device only.").is_visible()
    assert not page.get_by_text("Not saved on this device.").is_visible()


def test_what_is_kept_names_the_site_and_no_one(open_page: OpenPage) -> None:
    page = open_page("checklist")
    page.get_by_label("Take a map").check()
    ((key, value),) = page.evaluate("Object.entries({...localStorage})")
    assert key.startswith("fieldguide:/")
    assert key.endswith("/:checklist:tool/packing")
    assert value == "before/map"
    page.get_by_label("Take a map").uncheck()
    assert page.evaluate("localStorage.length") == 0


def test_clearing_takes_two_presses(open_page: OpenPage) -> None:
    page = open_page("checklist")
    page.get_by_label("Take a map").check()
    page.get_by_role("button", name="Clear all ticks").click()
    again = page.get_by_role("button", name="Press again to clear all")
    assert page.get_by_role("status").inner_text().startswith("All ticks will be cleared.")
    assert ticked(page) == ["before/map"]
    again.click()
    assert ticked(page) == []
    assert page.get_by_role("status").inner_text() == "Done: 0 of 3"
    page.reload()
    assert ticked(page) == []


@pytest.mark.parametrize("key", ["Escape", "Tab"])
def test_clearing_can_be_called_off(open_page: OpenPage, key: str) -> None:
    page = open_page("checklist")
    page.get_by_label("Take a map").check()
    page.get_by_role("button", name="Clear all ticks").click()
    page.keyboard.press(key)
    assert page.get_by_role("status").inner_text() == "Done: 1 of 3"
    page.get_by_role("button", name="Clear all ticks").click()
    assert ticked(page) == ["before/map"]


@pytest.mark.parametrize("broken", [NO_STORE, FULL_STORE], ids=["blocked", "full"])
def test_a_reader_is_told_when_nothing_is_kept(open_page: OpenPage, broken: str) -> None:
    page = open_page("checklist", before=broken)
    assert page.get_by_text("Not saved on this device.").is_visible()
    assert not page.get_by_text("Your ticks are kept").is_visible()
    page.get_by_label("Take a map").check()
    assert page.get_by_role("status").inner_text() == "Done: 1 of 3"


def test_two_tabs_show_the_same(open_page: OpenPage) -> None:
    page = open_page("checklist")
    other = page.context.new_page()
    other.goto(page.url)
    page.get_by_label("Take a map").check()
    other.locator("input:checked").wait_for()
    assert other.get_by_role("status").inner_text() == "Done: 1 of 3"


def test_on_paper_boxes_are_empty_and_buttons_gone(open_page: OpenPage) -> None:
    page = open_page("checklist")
    page.emulate_media(media="print")
    empty = page.get_by_label("Take a map").screenshot()
    assert not page.locator("button:visible").count()
    page.get_by_label("Take a map").check()
    assert page.get_by_label("Take a map").screenshot() == empty


def test_the_print_button_prints(open_page: OpenPage) -> None:
    page = open_page("checklist", before="window.print = () => { window.printed = true; }")
    page.get_by_role("button", name="Print").click()
    assert page.evaluate("window.printed")
