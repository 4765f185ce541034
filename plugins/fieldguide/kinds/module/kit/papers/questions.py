"""Questions on paper: what is asked, with a place for the answer, and the key to it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from fieldguide.content.question_cards import CardLine, make_card
from fieldguide.content.question_parts import read_scenario
from fieldguide.content.quizzes import Question

from ..document import Blank, Block, Lines, Paragraph, Point, Points, Run, Together, Words, plain
from ..material import Material
from ..texts import Texts

_OPEN = ("reflection", "short-text")
_LINES = 3


def ask(material: Material, texts: Texts, number: int, question: Question) -> Together:
    """Ask a question, with its number and a place to answer."""
    return Together(tuple(_asked(material, texts, number, question)))


def _asked(material: Material, texts: Texts, number: int, question: Question) -> Iterator[Block]:
    card = make_card(question, material.letters)
    prompt = tuple(Run(run.text, True, run.italic) for run in texts.words(card.prompt))
    yield Points((Point(prompt, f"{number}."),))
    if card.lead is not None:
        yield Paragraph(texts.words(card.lead))
    if card.lines and question.type_name not in _OPEN:
        yield Points(tuple(Point(texts.words(line.text), line.sign) for line in card.lines), depth=1)
    if card.targets:
        yield Paragraph(plain(material.word("sheet.match")), quiet=True)
        yield Points(tuple(Point(texts.words(line.text), line.sign) for line in card.targets), depth=1)
    if not card.scored and question.type_name != "scenario":
        yield Lines(_LINES)
    elif question.type_name == "short-text":
        yield Lines(1)
    else:
        yield Blank(material.word(f"sheet.{_how(question)}"))


def _how(question: Question) -> str:
    """Tell how a question is answered, as the end of a key of words."""
    return {
        "match": "write_pairs",
        "order": "write_order",
        "number": "write_number",
        "multiple": "write_all",
    }.get(question.type_name, "write_one")


def answer(material: Material, texts: Texts, number: int, question: Question) -> Together:
    """Give the answer to a question, and why."""
    return Together(tuple(_answered(material, texts, number, question)))


def _answered(material: Material, texts: Texts, number: int, question: Question) -> Iterator[Block]:
    card = make_card(question, material.letters)
    signs = _signs(card.right, question)
    prompt = texts.words(card.prompt)
    yield Points((Point((*plain(f"{signs}  " if signs else "", bold=True), *prompt), f"{number}."),))
    if card.scored and card.right:
        lines = tuple(Point(_line(material, texts, line), line.sign) for line in card.right)
        yield Points(lines, depth=1)
    elif card.onward:
        yield from _story(material, texts, question)
    elif not card.scored:
        yield Paragraph(plain(material.word("key.open")), quiet=True)
    if question.explain.text:
        yield Paragraph(texts.words(question.explain), material.word("key.why"))


def _story(material: Material, texts: Texts, question: Question) -> Iterator[Block]:
    """Give a story with all its scenes and ways, to read out in a room: the safest step of each is bold."""
    word, story = material.word, read_scenario(question.fields)
    for number, scene in enumerate(story.scenes, 1):
        safest = story.safest(scene)
        yield Paragraph(texts.words(scene.text), word("story.scene", number=number))
        points = []
        for sign, choice in zip(material.letters, scene.choices, strict=False):
            asked = tuple(replace(run, bold=choice is safest) for run in texts.words(choice.text))
            says = tuple(replace(run, italic=True) for run in texts.words(choice.says))
            to = word("story.to", number=story.number_of(choice.to.text))
            points.append(Point((*asked, *plain("  "), *says, *plain(f" {to}", quiet=True)), sign))
        if points:
            yield Points(tuple(points), depth=1)


def _signs(right: tuple[CardLine, ...], question: Question) -> str:
    """Give the right answer as it is written into a table of answers."""
    if question.type_name == "match":
        return "".join(line.then_sign for line in right)
    return "".join(line.sign for line in right) if question.is_scored else ""


def _line(material: Material, texts: Texts, line: CardLine) -> Words:
    words = texts.words(line.text)
    if line.then is None:
        return words
    colon = material.interface("page.colon")
    return (*words, *plain(f"{colon} {line.then_sign} ", bold=True), *texts.words(line.then))
