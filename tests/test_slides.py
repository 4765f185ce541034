"""Slides: which sentences are chosen, whole ones always; and the page that shows them."""

from __future__ import annotations

from pathlib import Path

import pytest

from fieldguide.content.question_cards import make_card
from fieldguide.content.quizzes import question_types, quizzes
from fieldguide.content.sentences import plain_run, sentences
from fieldguide.content.slide_values import SlideShape, TextSlide
from fieldguide.content.slides import make_slides
from fieldguide.load import load_library
from fieldguide.model import Paragraph, TextValue
from fieldguide.pipeline import ProjectWork, load_settings
from golden import write_project
from published import read

MODULE = """---
title: Boats
summary: A module.
reviewed: 2026-01-01
level: introductory
minutes: 20
for: Everyone
objectives:
  float: Say why boats float
units: [unit/boats/floating]
quiz: quiz/boats
---

## How it works {#how-it-works}

Read.
"""

HEAD = """---
title: Floating
summary: Why boats float.
reviewed: 2026-01-01
minutes: 10
objectives: [float]
%s---

"""

QUIZ = """title: Boats
summary: A quiz.
reviewed: 2026-01-01
module: module/boats
pass_mark: 50
questions:
  checked:
    type: single
    asks: apply
    unit: unit/boats/floating#water
    objective: module/boats#float
    prompt: What carries a boat?
    options:
      air: {text: Air, feedback: Air is lighter.}
      sea: {text: Water < air, correct: true}
    explain: It is pushed up.
    see: [unit/boats/floating]
  tested:
    type: true-false
    asks: recall
    objective: module/boats#float
    prompt: Boats float.
    options:
      right: {text: "True", correct: true}
      wrong: {text: "False", feedback: They do.}
    explain: They do.
    see: [unit/boats/floating]
"""


def unit_slides(tmp_path: Path, text: str, more: str = "") -> list[TextSlide]:
    work = project(tmp_path, text, more)
    unit = next(entry for entry in work.library.entries if entry.kind == "unit")
    assert unit.body is not None
    found = make_slides(unit.body.blocks, {}, lambda link: "a title")
    return [slide for _, slides in found for slide in slides]


def project(tmp_path: Path, text: str, more: str = "") -> ProjectWork:
    files = {
        "modules/en/boats/index.md": MODULE,
        "modules/en/boats/floating.md": HEAD % more + text,
        "quizzes/en/boats.yml": QUIZ,
    }
    write_project(tmp_path, files)
    settings, _ = load_settings(tmp_path / "mkdocs.yml")
    assert settings is not None
    return ProjectWork(load_library(settings)[0], offers=False)


def shown(slides: list[TextSlide]) -> list[list[str]]:
    return [[run.text for run in slide.runs] for slide in slides]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("One. Two! Three? Four", ["One.", "Two!", "Three?", "Four"]),
        ("Ask Dr. Sami. He knows.", ["Ask Dr. Sami.", "He knows."]),
        ("See art. 3(a) and p. 7. More.", ["See art. 3(a) and p. 7.", "More."]),
        ("Is it? No. It is not.", ["Is it?", "No.", "It is not."]),
        ("See No. Seven. End.", ["See No. Seven.", "End."]),
        ("Say: “Thank you.” Then wait.", ["Say: “Thank you.”", "Then wait."]),
        ("The U.N. Security Council met. It rose.", ["The U.N. Security Council met.", "It rose."]),
        ("About 3.5 percent. 27% of all", ["About 3.5 percent. 27% of all"]),
        ("هل ينفي ذلك الاتجار؟ لا. وهذا كاف.", ["هل ينفي ذلك الاتجار؟", "لا.", "وهذا كاف."]),
        ("Vraiment ? Oui ! Bien.", ["Vraiment ?", "Oui !", "Bien."]),
        ("Wait… then go. Now", ["Wait… then go.", "Now"]),
        ("**Bold one. And two.** Three.", ["Bold one. And two.", "Three."]),
        ("A fact [@iom-2015, p. 7]. Next.", ["A fact.", "Next."]),
        ("[](ref:unit/boats/floating) is short. Next.", ["a title is short.", "Next."]),
    ],
)
def test_sentences_end_where_readers_end_them(tmp_path: Path, text: str, parts: list[str]) -> None:
    work = project(tmp_path, text)
    unit = next(entry for entry in work.library.entries if entry.kind == "unit")
    assert unit.body is not None
    block = unit.body.blocks[0]
    assert isinstance(block, Paragraph)
    run = plain_run(block.children, lambda link: "a title")
    ends = sentences(run)
    assert [run.cut(a, b).text for a, b in zip((0, *ends), ends, strict=False)] == parts


def test_a_list_keeps_all_its_points_and_their_numbers(tmp_path: Path) -> None:
    points = "\n".join(f"{n}. Do step {n}. It is quick." for n in range(1, 8))
    slides = unit_slides(tmp_path, f"## Steps {{#steps}}\n\nThese are the steps:\n\n{points}\n")
    assert [len(slide.lines) for slide in slides] == [2, 2, 3]
    assert [line.number for slide in slides for line in slide.lines] == list(range(1, 8))
    assert [slide.lead.text if slide.lead else "" for slide in slides] == ["These are the steps:", "", ""]
    assert {slide.parts for slide in slides} == {3}


def test_paragraphs_stand_back_in_a_long_section_and_what_stands_out_does_not(tmp_path: Path) -> None:
    plain = "\n\n".join(f"Plain words number {n} are here." for n in range(12))
    slides = unit_slides(tmp_path, f"## Long {{#long}}\n\n{plain}\n\n**For a child**, call at once.\n")
    words = [line for slide in shown(slides) for line in slide]
    assert len(slides) == 3
    assert words[-1] == "For a child, call at once."
    assert words[0] == "Plain words number 0 are here."


def test_a_box_is_shown_whole(tmp_path: Path) -> None:
    sentence = "This is a sentence of a box that must not be missed by anybody in the room."
    box = "    " + " ".join(f"{sentence} Number {'x' * n}." for n in range(1, 6))
    slides = unit_slides(tmp_path, f'## A {{#a}}\n\n!!! warning "Do not"\n{box}\n')
    assert {slide.shape for slide in slides} == {SlideShape.BOX}
    assert "".join(line for slide in shown(slides) for line in slide).replace(" ", "") == box.replace(" ", "")
    assert all(len(slide.lines) <= 3 for slide in slides)


def test_a_long_table_is_parted_with_its_head(tmp_path: Path) -> None:
    rows = "\n".join(f"| {n} | x |" for n in range(8))
    slides = unit_slides(tmp_path, f"## T {{#t}}\n\nTable 1 shows it.\n\n| A | B |\n|---|---|\n{rows}\n")
    assert [len(slide.rows) for slide in slides] == [4, 4]
    assert [slide.head[0].text for slide in slides] == ["A", "A"]


def test_the_page_shows_checks_and_not_the_test_and_lines_that_an_author_chose(tmp_path: Path) -> None:
    text = "## Water {#water}\n\nIt carries what is light.\n\n## What to remember {#remember}\n\n- Much.\n"
    work = project(tmp_path, text, "slides:\n  water: [Own words & more.]\n")
    page = work.make("en", "modules/boats/slides/index.md")
    tree, _ = read(page.html)
    slides = tree.findall(".//section")
    titles = [
        " ".join("".join(slide.find(".//*[@class='fg-slide__title']").itertext()).split()) for slide in slides
    ]  # type: ignore[union-attr]
    assert titles == ["Boats", "Floating", "Water", "What carries a boat?", "What to remember", "To go on"]
    assert "Own words &amp; more." in page.html
    assert "It carries what is light" not in page.html
    assert "Boats float." not in page.html
    assert "Water &lt; air" in page.html
    assert not page.page.searchable
    assert page.search == ()
    assert page.page.scripts == ("assets/fieldguide/slides.js",)
    module = work.make("en", "modules/boats/index.md")
    assert 'href="slides/index.html#slide-1"' in module.html
    assert 'href="../index.html"' in page.html


def test_cards_have_letters_and_the_same_order_each_time(tmp_path: Path) -> None:
    work = project(tmp_path, "## A {#a}\n\nB.\n")
    _, quiz = next(iter(quizzes(work.library)))
    assert question_types(work.library)
    card = make_card(quiz.questions[0], ["A"])
    assert [line.sign for line in card.lines] == ["A", "2"]
    assert [line.sign for line in card.right] == ["2"]
    assert isinstance(card.prompt, TextValue)
