"""The filter, the review notice, the shortcuts, tables and paper in a real browser."""

from __future__ import annotations

import re
from datetime import datetime
from pathlib import Path

import pytest
from playwright.sync_api import Page

from components.conftest import OpenPage

pytestmark = pytest.mark.browser

LIST = """<ul class="fg-index" id="list">
<li data-filter="crisis:flood country:HTI">one</li>
<li data-filter="crisis:flood crisis:storm country:NPL">two</li>
<li data-filter="crisis:storm country:NPL">three</li>
<li data-filter="crisis:drought">four</li>
</ul>"""
WIDE = "".join(f"<td>{'long' * 9}</td>" for _ in range(6))
TABLES = f"""<h2 id="first">First heading<a class="headerlink" href="#first">¶</a></h2>
<table id="plain"><tbody><tr>{WIDE}</tr></tbody></table>
<table id="named" class="fg-matrix"><caption>A caption</caption><tbody><tr>{WIDE}</tr></tbody></table>
<table id="small"><tbody><tr><td>short</td></tr></tbody></table>
<div class="fg-table-region"><table class="fg-table" id="boxed"><tbody><tr>{WIDE}</tr></tbody></table></div>"""
AXE = (Path(__file__).parent.parent / "node_modules/axe-core/axe.min.js").read_text(encoding="utf-8")


def visible(page: Page) -> list[str]:
    return page.locator("#list > li:visible").all_inner_texts()


def open_filter(open_page: OpenPage, content: str) -> Page:
    """Open a page with a filter, and its choices, which are folded."""
    page = open_page("filter", content)
    page.locator(".fg-filter-choices > summary").click()
    return page


def test_without_a_script_the_list_is_whole_and_the_filter_away(open_page: OpenPage) -> None:
    page = open_page("filter", LIST, java_script_enabled=False)
    assert visible(page) == ["one", "two", "three", "four"]
    assert not page.locator(".fg-filter").is_visible()


def test_a_filter_widens_within_a_group_and_narrows_across(open_page: OpenPage) -> None:
    page = open_filter(open_page, LIST)
    said = page.get_by_role("status")
    # Until somebody chooses there is nothing to say.
    assert said.inner_text() == ""
    assert not page.get_by_role("button").count()
    page.get_by_label("Flood").check()
    assert visible(page) == ["one", "two"]
    page.get_by_label("Storm").check()
    assert visible(page) == ["one", "two", "three"]
    page.get_by_label("Nepal").check()
    assert visible(page) == ["two", "three"]
    assert said.inner_text() == "Shown: 2 of 4"


def test_a_filter_that_leaves_nothing_says_what_to_do(open_page: OpenPage) -> None:
    page = open_filter(open_page, LIST)
    page.get_by_label("Storm").check()
    page.get_by_label("Haiti").check()
    assert visible(page) == []
    assert page.get_by_role("status").inner_text().startswith("Nothing fits all your choices.")
    page.get_by_role("button", name="Show all").click()
    assert visible(page) == ["one", "two", "three", "four"]
    assert page.get_by_label("Flood").evaluate("one => one === document.activeElement")


PLACES = """<div id="list">
<section data-filter-group><h2>First</h2><p data-filter="crisis:flood country:HTI" data-filter-key="boats">boats</p>
<p data-filter="crisis:flood country:NPL" data-filter-key="towels">towels</p></section>
<section data-filter-group><h2>Second</h2><p data-filter="crisis:storm country:HTI" data-filter-key="boats">boats again</p>
</section></div>
<ul data-filter-group><li data-filter-key="towels">towels elsewhere</li></ul>
<ul data-filter-group><li>of no list</li><li data-filter-key="stranger">of another list</li></ul>"""


def test_what_stands_in_several_places_counts_once(open_page: OpenPage) -> None:
    page = open_filter(open_page, PLACES)
    assert page.get_by_role("status").inner_text() == ""
    page.get_by_label("Storm").check()
    assert page.get_by_role("status").inner_text() == "Shown: 1 of 2"
    assert page.locator("#list p:visible").all_inner_texts() == ["boats again"]


def test_other_places_follow_and_groups_without_anything_go(open_page: OpenPage) -> None:
    page = open_filter(open_page, PLACES)
    page.get_by_label("Storm").check()
    assert page.locator("section:visible h2").all_inner_texts() == ["Second"]
    assert page.locator(
        "li[data-filter-key]:visible, ul:visible > li:not(:has(label))"
    ).all_inner_texts() == [
        "of no list",
        "of another list",
    ]
    page.get_by_role("button", name="Show all").click()
    assert page.locator("section:visible h2").all_inner_texts() == ["First", "Second"]
    assert page.get_by_text("towels elsewhere").is_visible()


def test_a_filter_opens_what_is_folded_while_it_narrows_the_list(open_page: OpenPage) -> None:
    folded = (
        '<div id="list"><ul><li data-filter="crisis:flood">one</li></ul>'
        '<details class="fg-fold" data-filter-group><summary>In English</summary>'
        '<ul><li data-filter="crisis:storm">two</li></ul></details></div>'
    )
    page = open_filter(open_page, folded)
    inside = page.get_by_text("two", exact=True)
    assert not inside.is_visible()
    page.get_by_label("Storm").check()
    assert inside.is_visible()
    page.get_by_role("button", name="Show all").click()
    assert not inside.is_visible()
    # What the reader opened stays open.
    page.get_by_text("In English").click()
    page.get_by_label("Storm").check()
    page.get_by_role("button", name="Show all").click()
    assert inside.is_visible()


def test_a_filter_without_its_list_stays_hidden(open_page: OpenPage, complaints: list[str]) -> None:
    page = open_page("filter")
    assert not page.locator(".fg-filter").is_visible()
    (complaint,) = complaints
    assert complaint.startswith("fieldguide: filter failed at form.fg-filter: Error: nothing here is #list")
    complaints.clear()


@pytest.mark.parametrize(
    ("now", "late"), [(datetime(2027, 11, 22, 23, 59), False), (datetime(2027, 11, 23, 0, 1), True)]
)
def test_the_review_notice_shows_once_the_day_is_over(open_page: OpenPage, now: datetime, late: bool) -> None:
    page = open_page("review_notice", timezone_id="Asia/Kathmandu")
    # The day ends where the reader is.
    page.clock.set_fixed_time(now.astimezone().replace(tzinfo=None).isoformat() + "+05:45")
    page.reload()
    assert page.get_by_text("This copy is older than its review date").is_visible() is late


def test_single_keys_reach_no_shortcut_but_still_write(open_page: OpenPage) -> None:
    page = open_page('<p><input id="box" aria-label="box"></p>')
    page.evaluate(
        "window.heard = []; window.addEventListener('keydown', (event) => window.heard.push(event.key))"
    )
    for key in ("p", "n", ",", ".", "f", "F", "s", "/", "x", "Control+s", "Escape"):
        page.keyboard.press(key)
    assert page.evaluate("window.heard") == ["x", "Control", "s", "Escape"]
    page.locator("#box").focus()
    page.keyboard.type("f/s")
    assert page.locator("#box").input_value() == "f/s"
    assert page.evaluate("window.heard.slice(4)") == ["f", "/", "s"]


def test_wide_tables_are_regions_that_the_keyboard_can_scroll(open_page: OpenPage) -> None:
    page = open_page(TABLES)
    page.wait_for_load_state()
    regions = page.get_by_role("region").evaluate_all(
        "all => all.map(one => [one.querySelector('table').id, one.getAttribute('aria-label'), one.tabIndex])"
    )
    assert regions == [
        ["plain", "First heading", 0],
        ["named", "A caption", 0],
        ["boxed", "First heading 3", 0],
    ]
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    page.get_by_role("region").first.focus()
    page.keyboard.press("ArrowRight")
    page.locator(".fg-table-region").first.evaluate(
        "box => box.scrollLeft > 0 || new Promise((done) => box.addEventListener('scroll', done))"
    )


def test_a_table_that_fits_again_is_no_region(open_page: OpenPage) -> None:
    page = open_page(TABLES)
    page.wait_for_load_state()
    page.set_viewport_size({"width": 4000, "height": 900})
    page.get_by_role("region").first.wait_for(state="detached")


def test_a_table_that_grows_becomes_a_region(open_page: OpenPage) -> None:
    """Its box stays as it is: letters that come late, or words of a script, make the table wider."""
    page = open_page("<article><table id=grows><tbody><tr><td>Short</td></tr></tbody></table></article>")
    page.wait_for_load_state()
    page.locator(".fg-table-region").wait_for()
    assert page.get_by_role("region").count() == 0
    page.evaluate("document.querySelector('#grows td').style.letterSpacing = '40rem'")
    page.get_by_role("region").wait_for()


@pytest.mark.parametrize("language", ["en", "ar"])
@pytest.mark.parametrize("style", ["", "fg-table", "fg-matrix"])
def test_on_paper_a_table_of_many_columns_is_not_cut(open_page: OpenPage, language: str, style: str) -> None:
    """The page is as wide as A4 between its margins; words longer than their column are parted."""
    words = ("Responsibility", "Mainstreaming", "المسؤوليات", "3,400,000", "x", "internationalisation")
    row = "".join(f"<td>{words[number % 6]}</td>" for number in range(12))
    head = row.replace("td>", "th>")
    table = f"<table{f' class={style}' if style else ''}><thead><tr>{head}</tr></thead><tr>{row}</tr></table>"
    page = open_page(f"<article class=fg-text>{table}</article>", language=language)
    page.set_viewport_size({"width": 658, "height": 900})
    page.emulate_media(media="print")
    box = page.locator("table").bounding_box()
    assert box is not None
    edges = page.evaluate(
        "[...document.querySelectorAll('th, td')].map((one) => one.scrollWidth - one.clientWidth)"
    )
    assert max(edges) <= 0
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= 658
    assert page.evaluate("document.documentElement.scrollWidth") <= 658


def test_on_paper_what_is_folded_is_open_except_answers(open_page: OpenPage) -> None:
    page = open_page(
        "quiz",
        "<details id=own><summary>More</summary><p>Folded text.</p></details>"
        '<details id=box class="admonition"><summary>More</summary><p>Folded text.</p></details>',
    )
    texts = page.locator("#own p, #box p")
    assert [one.is_visible() for one in texts.all()] == [False, False]
    page.emulate_media(media="print")
    assert [one.is_visible() for one in texts.all()] == [True, True]
    assert not page.locator(".fg-answer .fg-right, .fg-answer p").first.is_visible()


def test_on_paper_addresses_are_written_out_and_leaflets_have_their_sheet(open_page: OpenPage) -> None:
    page = open_page(
        '<p><a class="fg-external" href="https://example.org/x">outside</a></p>',
        '<div class="fg-iec" data-layout="a5"><h2>Leaflet</h2></div>',
    )
    page.emulate_media(media="print")
    written = page.locator(".fg-external").evaluate("one => getComputedStyle(one, '::after').content")
    assert "https://example.org/x" in written
    sheets = re.findall(rb"/MediaBox \[0 0 (\d+)[\d.]* (\d+)", page.pdf(prefer_css_page_size=True))
    assert any(abs(int(wide) - 420) < 2 and abs(int(high) - 595) < 2 for wide, high in sheets), "A5"


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(
    ("language", "cases"),
    [
        ("en", ("checklist", "quiz", "review_notice", "term", "filter")),
        ("ar", ("checklist-arabic", "quiz-untranslated", "term-untranslated")),
    ],
)
def test_axe_finds_nothing(open_page: OpenPage, language: str, cases: tuple[str, ...], scheme: str) -> None:
    page = open_page(*cases, LIST, TABLES, language=language, scheme=scheme)
    page.evaluate("document.querySelectorAll('.fg-notice').forEach((one) => { one.hidden = false; })")
    for button in page.locator("[name=check]").all():
        button.click()
        button.click()
    page.evaluate(AXE)
    found = page.evaluate("axe.run({preload: false})")
    assert [(one["id"], one["nodes"][0]["html"]) for one in found["violations"]] == []


@pytest.mark.parametrize(
    ("query", "shown"),
    [
        ("page%2Fboats", "page/boats"),
        ("a%00b%1B%E2%80%AEc%E2%80%A8d%0D%0Aedition: x", "abcdedition: x"),
        ("x" * 100_000, "x" * 200),
        ("<img src=y onerror=alert(1)>", "<img src=y onerror=alert(1)>"),
        ("%E0%A4%A&page=second", "\ufffd%A"),
        ("", ""),
    ],
    ids=lambda text: text[:20],
)
def test_a_link_brings_nothing_unseen_into_a_feedback_file(
    open_page: OpenPage, query: str, shown: str
) -> None:
    """Anybody can write a link to the form; the file goes to those who keep the site."""
    page = open_page("feedback")
    page.goto(f"{page.url}?page={query}")
    page.locator("textarea").fill("It is old.")
    with page.expect_download() as download:
        page.get_by_role("button", name="Save").click()
    lines = Path(download.value.path()).read_text(encoding="utf-8-sig").splitlines()
    assert lines[0] == f"page: {shown}"
    assert [line.partition(":")[0] for line in lines[1:4]] == ["edition", "language", "about"]
    assert lines[5:] == ["It is old."]
