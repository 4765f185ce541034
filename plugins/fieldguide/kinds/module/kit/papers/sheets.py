"""The sheets of those who take part: what they learn to do, the questions of the units, a place for notes."""

from __future__ import annotations

from collections.abc import Iterator

from fieldguide.content.quizzes import Question
from fieldguide.model import LocalisedEntry

from ..document import Blank, Block, Document, Heading, Lines, Paragraph, Point, Points, Together, plain
from ..material import Material
from .frame import make_document, texts_of
from .questions import answer, ask


def make_sheets(material: Material) -> Document:
    """Make the sheet of one who takes part."""
    return make_document(material, "sheets", _blocks(material), "write")


def numbered(material: Material) -> Iterator[tuple[int, int, LocalisedEntry, Question]]:
    """Give the questions of all units with their numbers, as the sheet and its key count them."""
    number = 0
    for place, unit in enumerate(material.units, 1):
        for question in material.checks(unit):
            number += 1
            yield number, place, unit, question


def _blocks(material: Material) -> Iterator[Block]:
    word, texts = material.word, texts_of(material)
    yield Blank(word("code"))
    yield Paragraph(plain(word("sheet.no_names")), quiet=True)
    yield Heading(2, plain(word("sheet.objectives")))
    yield Points(tuple(Point(plain(text)) for text in material.objectives))
    yield Together(
        (Heading(2, plain(word("sheet.next"))), Paragraph(plain(word("sheet.next_about"))), Lines(3))
    )
    yield Paragraph(plain(word("sheet.when")), quiet=True)
    last = 0
    for number, place, unit, question in numbered(material):
        if place != last:
            above = material.interface("slides.unit", number=place)
            yield Heading(2, plain(unit.title), above, below=_sessions(material, unit))
            last = place
        yield ask(material, texts, number, question)
    yield Together((Heading(2, plain(word("sheet.notes"))), Lines(8)))


def _sessions(material: Material, unit: LocalisedEntry) -> str:
    """Tell after which sessions the questions of a unit can be answered; empty where after all."""
    with_it = [plan for plan in material.plans if any(one.owner == unit.id for one in plan.steps)]
    if len(with_it) == len(material.plans):
        return ""
    if not with_it:
        return material.word("sheet.alone")
    named = [material.interface(f"session.{plan.session}") for plan in with_it]
    return material.word("sheet.after", sessions=material.interface("list.comma").join(named))


def write_answers(material: Material) -> Iterator[Block]:
    """Give the answers to the questions of the sheet."""
    texts = texts_of(material)
    for number, _, _, question in numbered(material):
        yield answer(material, texts, number, question)
