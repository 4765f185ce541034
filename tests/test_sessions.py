"""Sessions in a room: the plan by the clock, and the two forms that are filled in around it."""

from __future__ import annotations

import json
import re
from collections import Counter
from pathlib import Path

import pytest
import yaml

from fieldguide.content.paper_forms import form_minutes, forms_of, make_forms
from fieldguide.content.quizzes import question_types, quizzes, read_quiz
from fieldguide.content.session_plans import DAY, HALF_DAY, SHORT, SessionPlan, source_plans
from fieldguide.load import load_library
from fieldguide.model import Library
from fieldguide.pipeline import load_settings
from golden import write_project

MODULE = """---
title: Boats
summary: A module.
reviewed: 2026-01-01
level: introductory
minutes: 20
for: Everyone
objectives:
  float: Say why boats float
  steer: Steer a boat
units: [unit/boats/second, unit/boats/first]
quiz: quiz/boats
facilitate:
  harbour: {title: The harbour, activity: walk, minutes: 50, sessions: [day], do: Walk.}
---
"""

UNIT = """---
title: A unit
summary: A unit.
reviewed: 2026-01-01
minutes: 10
objectives: [float]
facilitate:
%s
---
"""

STEP = "  %s: {title: A step, activity: %s, minutes: %s, sessions: [%s], do: Do it.}"

QUESTION = """
  %s:
    type: %s
    asks: %s
    objective: module/boats#%s
    prompt: What is %s?
    options:
      one: {text: "True", correct: true}
      two: {text: "False", feedback: No.}
    explain: It is.
    see: [unit/boats/first]"""


def library_of(tmp_path: Path, questions: str = "") -> Library:
    head = "title: Boats\nsummary: A quiz.\nreviewed: 2026-01-01\nmodule: module/boats\npass_mark: 50\n"
    write_project(
        tmp_path,
        {
            "modules/en/boats/index.md": MODULE,
            "modules/en/boats/second.md": UNIT
            % "\n".join(
                (
                    STEP % ("say", "tell", 10, "short, half-day, day"),
                    STEP % ("row", "groups", 70, "half-day, day"),
                )
            ),
            "modules/en/boats/first.md": UNIT
            % "\n".join(
                (
                    STEP % ("turn", "pairs", 60, "half-day, day"),
                    STEP % ("show", "ask", 25, "short, day"),
                    STEP % ("race", "groups", 60, "day"),
                )
            ),
            "quizzes/en/boats.yml": f"{head}questions:{questions}" if questions else f"{head}questions: {{}}",
        },
    )
    settings, _ = load_settings(tmp_path / "mkdocs.yml")
    assert settings is not None
    return load_library(settings)[0]


def plans_of(library: Library) -> dict[str, SessionPlan]:
    (module,) = library.sources("module")
    return {plan.session: plan for plan in source_plans(library, module)}


def names(plan: SessionPlan) -> list[tuple[int, str]]:
    return [(one.start, one.step.key.text if one.step else one.frame) for one in plan.steps]


def questions(*rows: tuple[str, str, str, str]) -> str:
    return "".join(QUESTION % (*row, row[0]) for row in rows)


POOL = tuple(
    (
        f"{objective}-{number}",
        ("single", "true-false")[number % 2],
        ("apply", "recall")[number > 3],
        objective,
    )
    for objective in ("float", "steer")
    for number in range(8)
)


DAY_STEPS = [
    *("welcome", "say", "row", "break", "turn", "lunch"),
    *("show", "race", "break", "harbour", "evaluate", "close"),
]


def test_a_plan_follows_the_units_and_the_clock(tmp_path: Path) -> None:
    plans = plans_of(library_of(tmp_path))
    assert names(plans[SHORT]) == [(0, "welcome"), (4, "say"), (14, "show"), (39, "close")]
    assert plans[SHORT].minutes == 43
    assert not plans[SHORT].holds_breaks
    assert not plans[SHORT].holds_codes
    assert names(plans[HALF_DAY]) == [
        (0, "welcome"),
        (10, "say"),
        (20, "break"),
        (35, "row"),
        (105, "break"),
        (120, "turn"),
        (180, "evaluate"),
        (188, "close"),
    ]
    assert not plans[HALF_DAY].holds_tests
    assert plans[HALF_DAY].holds_codes
    assert plans[HALF_DAY].longest_stretch == 78
    assert [name for _, name in names(plans[DAY])] == DAY_STEPS
    assert plans[SHORT].people < plans[DAY].people


def test_longer_sessions_have_a_form_before_and_after(tmp_path: Path) -> None:
    library = library_of(tmp_path, questions(*POOL))
    (module,) = library.sources("module")
    minutes = form_minutes(library, module)
    assert minutes == 8
    plan = plans_of(library)[HALF_DAY]
    assert plan.holds_tests
    found = {one.frame: (one.start, one.minutes) for one in plan.steps}
    assert found["pre"] == (10, minutes)
    # Form B takes as long, and then people talk about its hardest questions.
    assert found["post"][1] == minutes + 4
    assert "pre" not in {one.frame for one in plans_of(library)[SHORT].steps}


def test_forms_share_no_question_and_weigh_the_same(tmp_path: Path) -> None:
    library = library_of(tmp_path, questions(*POOL))
    (module,) = library.sources("module")
    forms = forms_of(library, module)
    assert forms is not None
    before, after = (form.questions for form in forms)
    assert not {one.name for one in before} & {one.name for one in after}
    assert Counter(one.objective.text for one in before if one.objective) == Counter(
        one.objective.text for one in after if one.objective
    )
    assert Counter((one.asks, one.type_name) for one in before) == Counter(
        (one.asks, one.type_name) for one in after
    )


def test_an_edited_text_leaves_the_forms_as_they_are(tmp_path: Path) -> None:
    first = library_of(tmp_path / "a", questions(*POOL))
    other = library_of(tmp_path / "b", questions(*reversed(POOL)).replace("What is", "Which is"))

    def of(library: Library) -> list[list[str]]:
        (module,) = library.sources("module")
        forms = forms_of(library, module)
        assert forms is not None
        return [[one.name for one in form.questions] for form in forms]

    assert of(first) == of(other)


@pytest.mark.parametrize("pool", [(), POOL[:1], (POOL[0], POOL[8])])
def test_a_pool_without_two_of_an_objective_makes_no_forms(
    tmp_path: Path, pool: tuple[tuple[str, str, str, str], ...]
) -> None:
    library = library_of(tmp_path, questions(*pool))
    (module,) = library.sources("module")
    assert forms_of(library, module) is None
    assert form_minutes(library, module) == 0


def test_every_course_of_the_project_has_two_forms_of_one_blueprint() -> None:
    settings, _ = load_settings(Path(__file__).parent.parent / "mkdocs.yml")
    assert settings is not None
    library = load_library(settings)[0]
    types = question_types(library)
    for entry, quiz in quizzes(library):
        forms = make_forms(read_quiz(entry.fields, types))
        assert forms is not None, entry.id
        before, after = (form.questions for form in forms)
        assert len(before) == len(after) == quiz.drawn, entry.id
        assert not {one.name for one in before} & {one.name for one in after}, entry.id
        weights = (Counter(one.objective and one.objective.text for one in form) for form in (before, after))
        assert len({tuple(sorted(one.items(), key=str)) for one in weights}) == 1, entry.id


MODULES = Path(__file__).parent.parent / "modules/en"
NOTES = {
    f"{path.parent.name}/{path.stem}": yaml.safe_load(path.read_text("utf-8").split("\n---\n")[0][4:])
    for path in sorted(MODULES.glob("*/*.md"))
}


def test_the_minutes_of_every_step_add_up() -> None:
    wrong = {}
    for page, told in NOTES.items():
        for name, step in (told.get("facilitate") or {}).items():
            minutes = [int(text) for text in re.findall(r"\*\*([0-9]+)\s+min\.\*\*", step["do"])]
            if minutes and sum(minutes) != step["minutes"]:
                wrong[page, name] = (sum(minutes), step["minutes"])
    assert wrong == {}


def test_every_course_that_is_led_in_a_room_asks_later_for_acts_that_screen_nobody() -> None:
    modules = {page: told for page, told in NOTES.items() if page.endswith("/index")}
    assert len(modules) == 11
    for page, told in modules.items():
        acts = list(told["follow_up"].values())
        assert 4 <= len(acts) <= 6, page
        for act in acts:
            assert act.startswith(("I ", "When ", "With ", "Where ", "One ")), act
            assert not re.search(r"identif|recogni|screen|element|victims? I|found a|trafficked", act), act


@pytest.mark.parametrize(
    "words",
    [
        # Each was an invitation to true stories, a paper that no kit holds, or words of another medium.
        "own name",
        "Take the course and its test",
        "exercise of the unit",
        "You can go back",
        "thumb",
        "Stand up",
        "stay seated",
        "away last month",
        "after the last distribution",
        "this morning",
    ],
)
def test_notes_for_trainers_are_free_of(words: str) -> None:
    def said(told: dict[str, object]) -> str:
        return " ".join(json.dumps([told.get(key) for key in ("prepare", "facilitate", "cards")]).split())

    assert [page for page, told in NOTES.items() if words in said(told)] == []
