"""What a reader has written goes into an e-mail of the reader's own, whole or not at all."""

from __future__ import annotations

from urllib.parse import parse_qs, unquote, urlsplit

import pytest

from components.conftest import OpenPage

pytestmark = pytest.mark.browser


def test_the_link_takes_along_what_was_written(open_page: OpenPage) -> None:
    page = open_page("feedback-mail")
    page.evaluate("document.addEventListener('click', (event) => event.preventDefault())")
    page.get_by_label("Which page?").fill("lesson/haiti & more")
    page.get_by_label("In your words").fill("It says 5 % ـ and\nmore.")
    page.get_by_role("link", name="Write an e-mail").click()
    told = urlsplit(page.get_by_role("link", name="Write an e-mail").get_attribute("href") or "")
    assert (told.scheme, told.path) == ("mailto", "guide@example.org")
    fields = parse_qs(told.query)
    assert set(fields) == {"subject", "body"}
    assert "lesson/haiti & more" in fields["subject"][0]
    assert "It says 5 % ـ and\nmore." in fields["body"][0].replace("\r\n", "\n")


def test_what_is_too_long_for_a_link_is_not_cut_in_silence(open_page: OpenPage) -> None:
    page = open_page("feedback-mail")
    page.evaluate("document.addEventListener('click', (event) => event.preventDefault())")
    page.get_by_label("In your words").fill("كلام كثير " * 400)
    link = page.get_by_role("link", name="Write an e-mail")
    link.click()
    assert (link.get_attribute("href") or "").endswith("&body=")
    assert "too long for the link" in page.locator("[role=status]").inner_text()
    page.get_by_label("In your words").fill("Short.")
    link.click()
    assert "Short." in unquote(link.get_attribute("href") or "")
    assert page.locator("[role=status]").inner_text() == ""


def test_without_a_script_the_link_is_there_all_the_same(open_page: OpenPage) -> None:
    page = open_page("feedback-mail", java_script_enabled=False)
    link = page.get_by_role("link", name="Write an e-mail")
    assert link.get_attribute("href") == "mailto:guide@example.org"
    assert link.is_visible()
