"""No test of a course can be passed by its form: nobody comes far beyond chance who has read nothing."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from fieldguide.content.quizzes import Question, quizzes
from fieldguide.load import load_library
from fieldguide.model import Library
from fieldguide.pipeline import load_settings
from golden import write_project
from sites import ROOT

sys.path.insert(0, str(ROOT))

from benchmarks.guesser import CHANCE, by_objective, chance, guess_by, guess_tests, scores

PASSED = 0.8
BEYOND_CHANCE = 0.2


def library_of(folder: Path) -> Library:
    settings, _ = load_settings(folder / "mkdocs.yml")
    assert settings is not None
    library, _ = load_library(settings)
    return library


def test_who_has_read_nothing_passes_no_test_by_its_form() -> None:
    found = guess_tests(library_of(ROOT))
    assert found
    for test, each in found.items():
        best = max(each, key=lambda name: each[name])
        assert each[best] < PASSED, (test, best)
        assert each[best] - each[CHANCE] <= BEYOND_CHANCE, (test, best, each[best], each[CHANCE])


QUIZ = """\
title: Test yourself
summary: A short test.
reviewed: 2026-01-01
module: module/basics
pass_mark: 80
questions:
  single:
    type: single
    objective: module/basics#name
    prompt: Who decides about the boat?
    options:
      no: {text: The owner of the boat}
      yes: {text: "Ask her, listen, and explain who can help", correct: true}
      go: {text: Always the police}
      more: {text: Nobody}
  several:
    type: multiple
    objective: module/basics#name
    prompt: Which are safe?
    options:
      one: {text: Listen to what she says, correct: true}
      two: {text: Go}
      three: {text: Ask her what she wants, correct: true}
      four: {text: Film}
  truth:
    type: true-false
    objective: module/basics#name
    prompt: It is always so.
    options:
      right: {text: "True"}
      wrong: {text: "False", correct: true}
  pairs:
    type: match
    objective: module/basics#name
    prompt: What belongs to what?
    matches:
      rain: {text: water from the sky}
      sun: {text: light}
    items:
      one: {text: drops of water, match: rain}
      two: {text: a bright light, match: sun}
  steps:
    type: order
    objective: module/basics#name
    prompt: In which order?
    steps:
      one: {text: Ask her what she wants}
      two: {text: Wait for her}
      three: {text: Leave}
  counted: {type: number, objective: module/basics#name, prompt: How many?, value: 3}
  story: {type: scenario, objective: module/basics#name, unit: unit/basics/start, prompt: What now?}
"""

CONFIG = """\
site_name: Tiny
plugins:
  - fieldguide:
      languages:
        - {code: en, name: English, translation: source}
      default_audience: public
"""


@pytest.fixture
def asked(tmp_path: Path) -> dict[str, Question]:
    write_project(tmp_path, {"mkdocs.yml": CONFIG, "quizzes/en/basics.yml": QUIZ})
    ((_, quiz),) = quizzes(library_of(tmp_path))
    return {question.name: question for question in quiz.questions}


def test_chance_is_what_a_blind_choice_gives(asked: dict[str, Question]) -> None:
    found = {name: chance(question) for name, question in asked.items()}
    assert found == {
        "single": 1 / 4,
        "several": 1 / 14,
        "truth": 1 / 2,
        "pairs": 1 / 4,
        "steps": 1 / 6,
        "counted": 0,
        "story": 0,
    }


@pytest.mark.parametrize(
    ("strategy", "right"),
    [
        ("longest", {"single", "several", "steps", "truth"}),
        ("shortest", set()),
        ("most commas", {"single"}),
        ("most careful words", {"single", "several"}),
        ("no absolute words", {"truth"}),
        ("words of the question", {"pairs"}),
        ("second", {"single", "truth"}),
        ("first", set()),
    ],
)
def test_a_strategy_finds_what_its_form_gives_away(
    asked: dict[str, Question], strategy: str, right: set[str]
) -> None:
    guess = guess_by(scores(frozenset({"always"}))[strategy])
    assert {name for name, question in asked.items() if guess(question) == 1} == right


def test_a_test_that_its_form_gives_away_is_over_the_bound(asked: dict[str, Question]) -> None:
    longest = guess_by(scores(frozenset())["longest"])
    telling = [asked["single"], asked["several"], asked["steps"]]
    assert by_objective(telling, longest) == 1
    assert by_objective(telling, chance) < 1 - BEYOND_CHANCE
