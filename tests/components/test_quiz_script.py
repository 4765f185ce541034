"""The quiz in a real browser."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Locator, Page

from components.conftest import OpenPage

pytestmark = pytest.mark.browser

RIGHT = {"float": {"oak", "cork"}, "keel": {"below"}, "night": {"right"}, "anchor": {"iron"}}
WRONG = {"float": {"oak", "iron"}, "keel": {"above"}, "night": {"wrong"}, "anchor": {"rope"}}


def shown(page: Page) -> list[str]:
    return page.locator(".fg-question:visible").evaluate_all("all => all.map(one => one.id)")


def answer(page: Page, question: str, options: set[str]) -> None:
    for option in sorted(options):
        page.locator(f"#{question} input[value={option}]").check()


def check(page: Page) -> None:
    page.get_by_role("button", name="Check answers").click()


def result(page: Page, question: str) -> Locator:
    return page.locator(f"#{question} .fg-answer > p").first


def test_without_a_script_every_answer_can_be_opened(open_page: OpenPage) -> None:
    page = open_page("quiz", java_script_enabled=False)
    assert shown(page) == list(RIGHT)
    assert not page.locator("button").first.is_visible()
    assert not page.get_by_text("It sinks.").is_visible()
    page.locator("#float summary").click()
    answers = page.locator("#float details").inner_text()
    for text in ("Right answers:", "Oak", "Cork", "It sinks.", "It sinks faster.", "Wood floats."):
        assert text in answers


def test_without_a_script_the_enter_key_keeps_the_answers(open_page: OpenPage) -> None:
    page = open_page("quiz", java_script_enabled=False)
    page.locator("#keel input").first.check()
    page.keyboard.press("Enter")
    assert page.locator("#keel input").first.is_checked()
    assert "?" not in page.url


def test_an_attempt_draws_from_every_objective(open_page: OpenPage) -> None:
    page = open_page("quiz")
    orders = set()
    for _ in range(12):
        drawn = shown(page)
        assert len(drawn) == 3
        assert "night" in drawn, "the only question of its objective"
        numbers = page.locator(".fg-question:visible .fg-question-number").all_inner_texts()
        assert numbers == [f"Question {number} of 3" for number in (1, 2, 3)]
        orders.add(tuple(drawn))
        page.reload()
    assert len(orders) > 1


def test_all_right_passes(open_page: OpenPage) -> None:
    page = open_page("quiz")
    for question in shown(page):
        answer(page, question, RIGHT[question])
    check(page)
    score = page.locator(".fg-score")
    assert score.inner_text() == "Right answers: 3 of 3, that is 100 per cent. Passed."
    assert score.evaluate("one => one === document.activeElement")
    assert shown(page) == [], "what is right is folded"
    page.locator(".fg-got > summary").click()
    assert [result(page, question).inner_text() for question in shown(page)] == ["Right"] * 3
    assert not page.locator(".fg-feedback:visible").count()


def test_wrong_options_that_were_chosen_are_explained(open_page: OpenPage) -> None:
    page = open_page("quiz")
    while "float" not in shown(page):
        page.reload()
    for question in shown(page):
        answer(page, question, WRONG[question])
    check(page)
    assert page.locator(".fg-score").inner_text() == (
        "Right answers: 0 of 3, that is 0 per cent. Not passed yet. To pass: 67 per cent."
    )
    assert result(page, "float").inner_text() == "Not right"
    assert page.locator("#float .fg-feedback li:visible").all_inner_texts() == ["Iron\nIt sinks."]
    assert sorted(page.locator("#float .fg-options li").all_inner_texts()) == [
        "Cork Right, but not chosen",
        "Iron Not right",
        "Lead",
        "Oak Right",
    ]
    assert page.locator("#float .fg-answer a").all_inner_texts() == ["Wood"]
    assert page.locator("#float input:disabled").count() == 4


def test_a_score_below_the_mark_never_reads_as_the_mark(open_page: OpenPage) -> None:
    page = open_page("quiz")
    first, *others = shown(page)
    answer(page, first, WRONG[first])
    for question in others:
        answer(page, question, RIGHT[question])
    check(page)
    assert page.locator(".fg-score").inner_text() == (
        "Right answers: 2 of 3, that is 66 per cent. Not passed yet. To pass: 67 per cent."
    )


def test_missing_answers_are_asked_for_once(open_page: OpenPage) -> None:
    page = open_page("quiz")
    first, *_ = shown(page)
    answer(page, first, RIGHT[first])
    check(page)
    waiting = page.get_by_role("status")
    assert waiting.inner_text() == ("Questions without an answer: 2. Answer them, or press the button again.")
    assert not page.locator(".fg-score").is_visible()
    check(page)
    assert page.locator(".fg-score").is_visible()
    assert waiting.inner_text() == ""
    results = [result(page, question).inner_text() for question in shown(page)]
    assert results == ["No answer given", "No answer given"]
    page.get_by_text("Right: 1").click()
    assert result(page, first).inner_text() == "Right"


def test_trying_again_starts_anew(open_page: OpenPage) -> None:
    page = open_page("quiz")
    for question in shown(page):
        answer(page, question, WRONG[question])
    check(page)
    again = page.get_by_role("button", name="Try again")
    again.click()
    assert not again.is_visible()
    assert not page.locator(".fg-score").is_visible()
    assert not page.locator(".fg-answer:visible").count()
    assert not page.locator("input:checked, input:disabled, .fg-mark").count()
    assert page.locator(".fg-question:visible fieldset").first.evaluate(
        "one => one === document.activeElement"
    )
    for question in shown(page):
        answer(page, question, RIGHT[question])
    check(page)
    assert "Passed." in page.locator(".fg-score").inner_text()


def test_what_was_missed_stands_first_and_is_asked_alone(open_page: OpenPage) -> None:
    page = open_page("quiz")
    first, second, third = shown(page)
    answer(page, first, RIGHT[first])
    answer(page, second, WRONG[second])
    answer(page, third, WRONG[third])
    check(page)
    assert page.locator(".fg-missed-title").inner_text() == "To look at again: 2"
    assert shown(page) == [second, third]
    page.get_by_role("button", name="Only what I missed").click()
    assert sorted(shown(page)) == sorted([second, third])
    assert not page.locator("input:checked:visible, .fg-got, .fg-missed-title").count()
    assert page.locator(".fg-question:visible fieldset").first.evaluate(
        "one => one === document.activeElement"
    )
    for question in shown(page):
        answer(page, question, RIGHT[question])
    check(page)
    assert page.locator(".fg-score").inner_text() == (
        "Of the questions you had missed, right now: 2 of 2."
    ), "who answers only what was missed has passed no test"
    assert not page.get_by_role("button", name="Only what I missed").is_visible()


def options(page: Page, question: str) -> list[str]:
    return page.locator(f"#{question} .fg-options input").evaluate_all("all => all.map(one => one.value)")


def test_options_change_their_order_but_those_that_are_fixed(open_page: OpenPage) -> None:
    page = open_page("quiz")
    orders = set()
    for _ in range(30):
        page.get_by_role("button", name="Clear my answers").click()
        assert options(page, "night") == ["right", "wrong"], "true stands before false"
        if "float" in shown(page):
            orders.add(tuple(options(page, "float")))
        assert options(page, "anchor") == ["rope", "iron"], "the author's own order"
    assert len(orders) > 2
    assert {order[-1] for order in orders} == {"lead"}, "the fixed option keeps its place"


def test_an_attempt_is_kept_and_cleared(open_page: OpenPage) -> None:
    page = open_page("quiz")
    drawn = shown(page)
    answer(page, drawn[0], RIGHT[drawn[0]])
    order = options(page, drawn[0])
    page.reload()
    assert shown(page) == drawn
    assert options(page, drawn[0]) == order
    assert (
        set(page.locator("input:checked").evaluate_all("all => all.map(one => one.value)")) == RIGHT[drawn[0]]
    )
    check(page)
    check(page)
    said = page.locator(".fg-score").inner_text()
    page.reload()
    assert page.locator(".fg-score").inner_text() == said
    assert shown(page) == drawn[1:]
    page.get_by_role("button", name="Clear my answers").click()
    assert page.get_by_role("status").inner_text() == "Your answers are cleared."
    page.reload()
    assert not page.locator("input:checked").count()
    assert not page.locator(".fg-score").is_visible()


def test_an_edited_question_is_asked_again_and_the_others_stay(open_page: OpenPage) -> None:
    page = open_page("quiz")
    first, second, third = shown(page)
    for question in (first, second, third):
        answer(page, question, WRONG[question])
    check(page)
    page.evaluate(
        """id => {
          const key = Object.keys(sessionStorage).find((one) => one.includes("quiz:"));
          const kept = JSON.parse(sessionStorage.getItem(key));
          kept.answers.find((one) => one.id === id).hash = "older";
          sessionStorage.setItem(key, JSON.stringify(kept));
        }""",
        second,
    )
    page.reload()
    assert not page.locator(".fg-score").is_visible()
    assert not page.locator(f"#{second} input:checked").count()
    for question in (first, third):
        assert page.locator(f"#{question} input:checked").count()


@pytest.mark.parametrize(
    "kept",
    [
        "",
        "x",
        "null",
        "[]",
        "7",
        "{",
        '{"answers": 1}',
        '{"answers": [null]}',
        '{"answers": []}',
        '{"answers": [{"id": "gone", "hash": "", "order": [], "chosen": [], "written": []}]}',
    ],
)
def test_whatever_a_store_holds_the_quiz_starts(open_page: OpenPage, kept: str) -> None:
    page = open_page("quiz")
    answer(page, shown(page)[0], RIGHT[shown(page)[0]])
    page.evaluate(
        "kept => Object.keys(sessionStorage).forEach((one) => sessionStorage.setItem(one, kept))", kept
    )
    page.reload()
    assert len(shown(page)) == 3
    assert not page.locator("input:checked").count()


def test_a_store_that_is_blocked_is_told(open_page: OpenPage) -> None:
    blocked = "Object.defineProperty(window, 'sessionStorage', {get() { throw new Error('no'); }})"
    page = open_page("quiz", before=blocked)
    assert page.get_by_text("does not let this page keep your answers").is_visible()
    assert not page.get_by_text("kept in this tab only").is_visible()
    for question in shown(page):
        answer(page, question, WRONG[question])
    check(page)
    assert page.locator(".fg-score").is_visible()


def test_paper_has_all_questions_in_order_then_the_answers(open_page: OpenPage) -> None:
    page = open_page("quiz")
    answer(page, shown(page)[0], RIGHT[shown(page)[0]])
    page.evaluate("window.dispatchEvent(new Event('beforeprint'))")
    page.emulate_media(media="print")
    names = "all => all.map(one => one.querySelector('input').name)"
    assert page.locator(".fg-question:visible").evaluate_all(names) == [f"boats/{name}" for name in RIGHT]
    assert not page.locator(".fg-quiz-paper input:checked").count()
    answers = page.locator(".fg-quiz-paper-answers ol > li").all_inner_texts()
    assert len(answers) == len(RIGHT)
    assert "Oak" in answers[0]
    assert "Wood floats." in answers[0]
    page.emulate_media(media="screen")
    page.evaluate("window.dispatchEvent(new Event('afterprint'))")
    assert not page.locator(".fg-quiz-paper").count()
    assert page.locator("input:checked").count(), "the answers of the reader are as they were"


def test_one_broken_quiz_leaves_itself_and_the_others_working(
    open_page: OpenPage, complaints: list[str]
) -> None:
    broken = '<div class="fg-quiz" id="broken" data-fg-module="quiz"><details><summary>Show</summary>Yes</details></div>'
    page = open_page(broken, "quiz")
    assert len(shown(page)) == 3
    page.locator("#broken summary").click()
    assert page.get_by_text("Yes").is_visible()
    (complaint,) = complaints
    assert re.match(r"fieldguide: quiz failed at div#broken\.fg-quiz: Error: nothing here is form", complaint)
    complaints.clear()
