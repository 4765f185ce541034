"""Each type of question in a real browser: as a check inside a unit, and in a test."""

from __future__ import annotations

import json

import pytest
from playwright.sync_api import Locator, Page

from components.conftest import OpenPage
from components.test_other_scripts import AXE

pytestmark = pytest.mark.browser

WATCH = """
window.told = [];
for (const name of ["answered", "tested"])
  document.addEventListener("fieldguide:" + name, (event) => window.told.push([name, event.detail]));
"""


def question(page: Page, name: str) -> Locator:
    return page.locator(f"#check-{name}")


def root(page: Page, name: str) -> Locator:
    return page.locator(".fg-check", has=question(page, name))


def check(page: Page, name: str) -> str:
    """Press the button of a check and give what its live region says."""
    root(page, name).locator("button[name=check]").click()
    return root(page, name).get_by_role("status").last.inner_text()


def told(page: Page) -> list[list[object]]:
    found: list[list[object]] = page.evaluate("window.told")
    return found


def put_in_order(page: Page, field: Locator) -> None:
    for place, wanted in enumerate(("look", "push", "climb", "row")):
        while field.locator("li").nth(place).get_attribute("data-value") != wanted:
            field.locator(f"li[data-value={wanted}] button").first.click()


@pytest.mark.parametrize("case", ["check", "check-arabic"])
def test_without_a_script_no_answer_shows_before_it_is_opened(open_page: OpenPage, case: str) -> None:
    page = open_page(case, java_script_enabled=False, language="ar" if "arabic" in case else "en")
    steps = (
        question(page, "launch")
        .locator(".fg-ordering li")
        .evaluate_all("all => all.map(one => one.dataset.value)")
    )
    assert sorted(steps) == ["climb", "look", "push", "row"]
    assert steps != ["look", "push", "climb", "row"]
    for name in ("parts", "launch", "seats", "wood", "leak", "fear"):
        answer = question(page, name).locator("details.fg-answer")
        assert not answer.locator(".fg-explain").is_visible()
        answer.locator("summary").click()
        assert answer.locator(".fg-explain").is_visible()
    assert not page.locator("button:visible").count()
    scenes = question(page, "fog").locator(".fg-scene")
    assert scenes.count() == 4
    assert scenes.evaluate_all("all => all.every(one => one.checkVisibility())")
    choice = scenes.first.locator("details").first
    assert not choice.locator(".fg-says").is_visible()
    choice.locator("summary").click()
    choice.locator("a").click()
    assert page.url.endswith("#check-fog.heard")


def test_matching_is_done_by_lists_to_choose_from(open_page: OpenPage) -> None:
    page = open_page("check", before=WATCH)
    lists = question(page, "parts").locator("select")
    assert lists.count() == 3
    assert check(page, "parts") == "Answer first, then check."
    assert told(page) == []
    page.get_by_label("The oar").select_option("move")
    page.get_by_label("The helm").select_option("steer")
    page.get_by_label("The flag").select_option("steer")
    assert check(page, "parts") == "Not right"
    assert question(page, "parts").locator(".fg-items .fg-mark").all_inner_texts() == [
        "Right",
        "Right",
        "Not right",
    ]
    assert "It is there to be seen." in question(page, "parts").locator(".fg-answer").inner_text()
    root(page, "parts").get_by_role("button", name="Try again").click()
    assert question(page, "parts").locator("fieldset").evaluate("one => one === document.activeElement")
    for item, match in (("oar", "move"), ("helm", "steer"), ("flag", "neither")):
        question(page, "parts").locator(f"li[data-item={item}] select").select_option(match)
    assert check(page, "parts") == "Right"
    assert [(name, detail["right"], detail["id"]) for name, detail in told(page)] == [  # type: ignore[index]
        ("answered", False, "parts"),
        ("answered", True, "parts"),
    ]
    assert told(page)[0][1]["course"] == "module/boats"  # type: ignore[index]


def test_steps_move_by_keys_and_say_where_they_are(open_page: OpenPage) -> None:
    page = open_page("check")
    field = question(page, "launch").locator("fieldset")
    first = field.locator("li").first.get_attribute("data-value")
    down = field.locator("li").first.locator("button").last
    status = field.get_by_role("status")
    assert status.inner_text() == ""
    assert check(page, "launch") == "Answer first, then check."
    down.focus()
    page.keyboard.press("Enter")
    assert field.locator("li").nth(1).get_attribute("data-value") == first
    assert status.inner_text().endswith(": now 2 of 4")
    focused = page.evaluate("document.activeElement.closest('li').dataset.value")
    assert focused == first
    for _ in range(5):
        page.keyboard.press("Enter")
    assert status.inner_text().endswith(": now 4 of 4")
    assert page.evaluate("document.activeElement.closest('li').dataset.value") == first
    put_in_order(page, field)
    page.reload()
    assert field.locator("li").evaluate_all("all => all.map(one => one.dataset.value)") == [
        "look",
        "push",
        "climb",
        "row",
    ]
    assert check(page, "launch") == "Right"
    assert field.locator(".fg-place").all_inner_texts() == ["1", "2", "3", "4"]


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("4", "Right"),
        (" 5 people ", "Right"),
        ("٤", "Right"),
        ("۳", "Right"),
        ("४", "Right"),
        ("4.0", "Right"),
        ("4,5", "Not right"),
        ("six", "Not right"),
        ("4 or 5", "Not right"),
        ("-4", "Not right"),
        ("4000", "Not right"),
        ("4 000", "Not right"),
        ("9" * 400, "Not right"),
        ("   ", "Answer first, then check."),
    ],
)
def test_numbers_are_read_in_any_digits(open_page: OpenPage, written: str, said: str) -> None:
    page = open_page("check")
    question(page, "seats").locator("input").fill(written)
    assert check(page, "seats") == said


@pytest.mark.parametrize(
    ("case", "written", "right"),
    [
        ("check", "Water", True),
        ("check", "  the WATER. ", True),
        ("check", "wáter", True),
        ("check", "wa ter", False),
        ("check", "!", False),
        ("check-arabic", "الماء", True),
        ("check-arabic", "اَلْمَاء", True),
        ("check-arabic", "بحيره", True),
        ("check-arabic", "البحر", False),
    ],
)
def test_short_texts_are_folded(open_page: OpenPage, case: str, written: str, right: bool) -> None:
    page = open_page(case, language="ar" if "arabic" in case else "en")
    question(page, "wood").locator("input").fill(written)
    check(page, "wood")
    assert root(page, "wood").locator(".fg-answer > p").first.get_attribute("class") == (
        "fg-right" if right else "fg-wrong"
    )


def test_hints_open_one_after_another(open_page: OpenPage) -> None:
    page = open_page("check")
    hints = question(page, "launch").locator("details.fg-hint")
    assert [one.is_visible() for one in hints.all()] == [True, False]
    hints.first.locator("summary").click()
    assert hints.last.is_visible()
    assert not hints.last.locator("p").is_visible()


def test_right_options_say_why_too(open_page: OpenPage) -> None:
    page = open_page("check")
    question(page, "leak").locator("input[value=bail]").check()
    assert check(page, "leak") == "Right"
    assert "The way back is short now." in question(page, "leak").locator(".fg-answer").inner_text()
    assert not page.get_by_text("It fills all the faster.").is_visible()


def test_a_story_goes_on_by_choices_and_shows_the_way_at_its_end(open_page: OpenPage) -> None:
    page = open_page("check", before=WATCH)
    stage = question(page, "fog").locator(".fg-stage")
    assert stage.get_by_text("You are out, and fog comes up.").is_visible()
    assert not question(page, "fog").locator(".fg-scene:visible").count()
    stage.get_by_role("button", name="Row on").press("Enter")
    assert stage.get_by_text("You hear the rocks.").is_visible()
    assert stage.evaluate("one => one === document.activeElement")
    stage.get_by_role("button", name="Go on").press("Enter")
    stage.get_by_role("button", name="Go back one step").click()
    assert stage.get_by_text("You are out, and fog comes up.").is_visible()
    stage.get_by_role("button", name="Row on").click()
    stage.get_by_role("button", name="Go on").click()
    page.reload()
    assert stage.get_by_text("The rocks are close.").is_visible(), "the way is kept"
    stage.get_by_role("button", name="Stop and call").click()
    assert told(page) == []
    stage.get_by_role("button", name="Go on").click()
    assert stage.locator(".fg-ending").inner_text() == "a good end"
    way = stage.locator(".fg-way-taken li")
    assert way.count() == 2
    assert "You hear the rocks." in way.first.inner_text()
    assert question(page, "fog").locator(".fg-explain").is_visible()
    assert [(name, detail["right"]) for name, detail in told(page)] == [("answered", None)]  # type: ignore[index]
    stage.get_by_role("button", name="Start again").click()
    assert not question(page, "fog").locator(".fg-explain").is_visible()
    assert stage.get_by_text("You are out, and fog comes up.").is_visible()


def test_thoughts_are_kept_and_judged_by_nobody(open_page: OpenPage) -> None:
    page = open_page("check", before=WATCH)
    box = question(page, "fear").locator("textarea")
    box.fill('The "wind" <b>& the ریح</b>')
    assert not question(page, "fear").locator(".fg-explain").is_visible()
    assert check(page, "fear") == "Here is what others think of."
    assert question(page, "fear").locator(".fg-explain").is_visible()
    assert told(page)[0][1]["right"] is None  # type: ignore[index]
    page.reload()
    assert box.input_value() == 'The "wind" <b>& the ریح</b>'
    assert box.is_enabled()
    assert question(page, "fear").locator(".fg-explain").is_visible()


def test_a_test_asks_all_types_that_are_scored(open_page: OpenPage) -> None:
    page = open_page("quiz-types", before=WATCH)
    assert page.locator(".fg-question:visible").count() == 4
    for item, match in (("oar", "move"), ("helm", "steer"), ("flag", "neither")):
        page.locator(f"li[data-item={item}] select").select_option(match)
    put_in_order(page, page.locator("#launch fieldset"))
    page.locator("#seats input").fill("9")
    page.reload()
    page.locator("#wood input").fill("water")
    page.get_by_role("button", name="Check answers").click()
    assert page.locator(".fg-score").inner_text() == ("Right answers: 3 of 4, that is 75 per cent. Passed.")
    ((name, detail),) = told(page)
    assert name == "tested"
    assert isinstance(detail, dict)
    assert {
        key: detail[key] for key in ("course", "right", "all", "percent", "passed", "partial", "missed")
    } == {
        "course": "module/boats",
        "right": 3,
        "all": 4,
        "percent": 75,
        "passed": True,
        "partial": False,
        "missed": ["module/boats#row"],
    }
    assert {one["id"]: one["right"] for one in detail["questions"]} == {
        "parts": True,
        "launch": True,
        "seats": False,
        "wood": True,
    }
    page.get_by_role("button", name="Only what I missed").click()
    assert page.locator(".fg-question:visible").evaluate_all("all => all.map(one => one.id)") == ["seats"]
    assert page.locator("#seats input").input_value() == ""


@pytest.mark.parametrize(
    "kept", ['{"answers":[{"id":"x"}]}', "[]", "null", "{", json.dumps({"answers": [], "checked": True})]
)
def test_whatever_a_store_holds_checks_start(open_page: OpenPage, kept: str, complaints: list[str]) -> None:
    page = open_page(
        "check",
        # The hidden page that keeps courses has no store of its own here.
        before=f"if (self === top) for (const one of ['fog','launch','parts']) sessionStorage.setItem('fieldguide:' + location.pathname.replace(/[^/]*$/, '') + ':check:en/boats/' + one, {json.dumps(kept)})",
    )
    assert question(page, "fog").locator(".fg-stage button").count() == 2
    assert question(page, "parts").locator("select").count() == 3
    assert complaints == []


@pytest.mark.parametrize(("case", "language"), [("check", "en"), ("check-arabic", "ar")])
def test_targets_are_large_and_nothing_is_cut_at_320_pixels(
    open_page: OpenPage, case: str, language: str
) -> None:
    page = open_page(case, language=language, viewport={"width": 320, "height": 700})
    small = page.locator("button:visible, select:visible, summary:visible, .fg-written:visible").evaluate_all(
        "all => all.filter(one => one.getBoundingClientRect().height < 43.5).map(one => one.outerHTML.slice(0, 90))"
    )
    assert small == []
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


@pytest.mark.parametrize("options", [{}, {"forced_colors": "active"}, {"reduced_motion": "reduce"}], ids=str)
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(("cases", "language"), [(("check", "quiz-types"), "en"), (("check-arabic",), "ar")])
def test_axe_finds_nothing_before_and_after_answers(
    open_page: OpenPage, cases: tuple[str, ...], language: str, scheme: str, options: dict[str, str]
) -> None:
    page = open_page(*cases, language=language, scheme=scheme, **options)
    page.evaluate(AXE)

    def judge() -> list[tuple[str, str]]:
        # Colours that a reader forces are theirs, and not those that axe works out.
        rules = {"color-contrast": {"enabled": "forced_colors" not in options}}
        found = page.evaluate("rules => axe.run({preload: false, rules})", rules)
        return [(one["id"], one["nodes"][0]["html"]) for one in found["violations"]]

    assert judge() == []
    for choices in page.locator("select:visible").all():
        choices.select_option(index=1)
    for written in page.locator("input[type=text]:visible, textarea:visible").all():
        written.fill("3")
    page.locator("#check-launch .fg-ordering button").first.click()
    page.locator("#check-leak input").first.check()
    for _ in range(4):
        page.locator("#check-fog .fg-stage button").first.click()
    # The last first: each goes when it was pressed.
    for button in reversed(page.locator("[name=check]:visible").all()):
        button.click()
    assert page.locator(".fg-check .fg-answer:visible").count() >= 6
    assert judge() == []


@pytest.mark.parametrize(("case", "language"), [("check", "en"), ("check-arabic", "ar")])
def test_paper_has_lines_letters_boxes_and_scenes_and_no_answers(
    open_page: OpenPage, case: str, language: str
) -> None:
    page = open_page(case, language=language)
    page.emulate_media(media="print")
    page.evaluate("window.dispatchEvent(new Event('beforeprint'))")
    paper = page.locator(".fg-quiz-paper")
    assert paper.count() == 7
    assert not page.locator(".fg-check:visible").count()
    assert paper.locator(".fg-blank:visible").count() == 3
    assert [one.inner_text() for one in paper.locator(".fg-place:visible").all()] == [""] * 4
    steps = paper.locator(".fg-ordering li").evaluate_all("all => all.map(one => one.dataset.value)")
    assert steps != ["look", "push", "climb", "row"]
    assert paper.locator(".fg-scene:visible").count() == 4
    assert paper.locator(".fg-says:visible").count() == 4
    assert paper.locator("textarea:visible").count() == 1
    assert not paper.locator("button:visible, select:visible, summary:visible, .fg-explain:visible").count()
    assert not paper.locator("[id]").count()
    page.evaluate("window.dispatchEvent(new Event('afterprint'))")
    assert not page.locator(".fg-quiz-paper").count()
