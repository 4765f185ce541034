"""The guide for whoever leads the course in a room."""

from __future__ import annotations

from collections.abc import Iterator

from fieldguide.content.page_facts import read_page_facts
from fieldguide.content.session_plans import CLOSE, EVALUATE, POST, PRE, WELCOME
from fieldguide.content.slides import sections_of
from fieldguide.content.training import UNIT
from fieldguide.model import text_of

from ..document import (
    Block,
    Cover,
    Document,
    Heading,
    PageEnd,
    Panel,
    Paragraph,
    Point,
    Points,
    Sign,
    Tone,
    plain,
)
from ..material import Material
from ..texts import Texts
from .frame import make_document, texts_of
from .packing import prepared, standard_items
from .sheets import write_answers
from .steps import session_name, write_frame, write_plan, write_step

_SAFETY = ("may_be_here", "no_cases", "may_leave", "no_screening", "someone_tells", "someone_known", "papers")
_FRAMES = (WELCOME, PRE, POST, EVALUATE, CLOSE)


def make_guide(material: Material) -> Document:
    """Make the guide: what to know, what to prepare, the plans, each step, safety, cards, sources."""
    texts = texts_of(material, cites=True)
    return make_document(material, "guide", _blocks(material, texts), "training", cover=_cover(material))


def _cover(material: Material) -> Cover:
    settings = material.library.settings
    sessions = [session_name(material, plan.session) for plan in material.plans]
    facts = [
        (material.word("for"), text_of(material.facts.whom)),
        (material.word("sessions"), material.interface("list.comma").join(sessions)),
        material.dated,
        (material.word("language"), material.language.name),
        (material.word("publisher"), settings.publisher),
        (material.word("licence"), settings.licence),
    ]
    notices = [material.notice, material.word("untranslated") if material.is_mixed else ""]
    return Cover(
        material.word("guide"),
        material.module.title,
        text_of(read_page_facts(material.module.fields).summary),
        tuple((name, value) for name, value in facts if value),
        " ".join(filter(None, notices)),
    )


def _blocks(material: Material, texts: Texts) -> Iterator[Block]:
    word = material.word
    yield Heading(1, plain(word("guide.begin")))
    yield Paragraph(plain(word("guide.about")), lead=True)
    yield Heading(2, plain(word("guide.objectives")))
    yield Points(tuple(Point(plain(text)) for text in material.objectives))
    yield Heading(2, plain(word("guide.prepare")))
    yield Points(tuple(Point(words) for words in prepared(material, texts)), Sign.BOX)
    yield Paragraph(plain(word("guide.always")), word("guide.also"))
    yield Points(tuple(Point(plain(one)) for one in standard_items(material)), Sign.BOX)
    yield PageEnd()
    yield from _safety(material)
    if not material.plans:
        yield Panel("", (Paragraph(plain(word("guide.no_notes"))),), Tone.NOTE)
    for plan in material.plans:
        yield PageEnd()
        name = session_name(material, plan.session)
        yield Heading(1, plain(word("guide.plan", session=name)))
        yield from write_plan(material, texts, plan)
    if material.plans:
        yield PageEnd()
        yield Heading(1, plain(word("guide.steps")))
        yield Paragraph(plain(word("guide.steps_about")))
        yield Heading(2, plain(word("guide.frame")))
        held = {one.frame for plan in material.plans for one in plan.steps}
        for frame in _FRAMES:
            if frame in held:
                yield from write_frame(material, frame)
    for number, entry in enumerate(material.entries, 1):
        steps = material.facilitation(entry).steps
        if steps:
            is_unit = entry is not material.module
            above = material.interface("slides.unit", number=number) if is_unit else ""
            title = entry.title if is_unit else word("guide.together")
            yield Heading(2, plain(title), above)
            for step in steps:
                yield from write_step(material, texts, entry, step)
    yield from _cards(material, texts)
    yield from _read_texts(material, texts)
    yield from _questions(material)
    yield from _further(material, texts)


def _safety(material: Material) -> Iterator[Block]:
    word = material.word
    yield Heading(1, plain(word("safety")))
    yield Paragraph(plain(word("safety.about")), lead=True)
    for key in _SAFETY:
        yield Heading(3, plain(word(f"safety.{key}")))
        yield Paragraph(plain(word(f"safety.{key}.do")))
    yield Panel(word("safety.you"), (Paragraph(plain(word("safety.you.do"))),), Tone.CARE)
    yield Paragraph(plain(word("safety.advice")), quiet=True)


def _cards(material: Material, texts: Texts) -> Iterator[Block]:
    cards = tuple(material.cards())
    if cards:
        yield Heading(1, plain(material.word("cards")))
        yield Paragraph(plain(material.word("guide.cards_about")))
        for card in cards:
            yield Panel(
                "".join(run.text for run in texts.words(card.title)), (Paragraph(texts.words(card.text)),)
            )


def _read_texts(material: Material, texts: Texts) -> Iterator[Block]:
    """Give the texts that the steps need: who has no screen and no network finds them here."""
    if not material.read_texts:
        return
    yield PageEnd()
    yield Heading(1, plain(material.word("guide.texts")))
    yield Paragraph(plain(material.word("guide.texts_about")))
    for number, reference in enumerate(material.read_texts, 1):
        id, _, part = reference.partition("#")
        entry = material.speak(id)
        sections = tuple(sections_of(entry.text.body.blocks)) if entry.text.body is not None else ()
        above = material.word("guide.text_number", number=number)
        chosen = [one for one in sections if one[0] is not None and one[0].id == part]
        if part and chosen and chosen[0][0] is not None:
            yield Heading(2, texts.inlines(chosen[0][0].children), above)
            yield from texts.blocks(chosen[0][1], level=3)
            continue
        yield Heading(2, plain(entry.title), above)
        if entry.kind == UNIT:
            if entry.text.body is not None:
                yield from texts.blocks(entry.text.body.blocks, level=3)
            continue
        if (summary := read_page_facts(entry.fields).summary) is not None:
            yield Paragraph(texts.words(summary), lead=True)
        for _, below in sections[:1]:
            yield from texts.blocks(below, level=3)


def _questions(material: Material) -> Iterator[Block]:
    """Give the questions of the sheet with their answers: learners meet both in the course."""
    answers = tuple(write_answers(material))
    if answers:
        yield PageEnd()
        yield Heading(1, plain(material.word("guide.answers")))
        yield Paragraph(plain(material.word("guide.answers_about")))
        yield from answers


def _further(material: Material, texts: Texts) -> Iterator[Block]:
    places = tuple(Point(plain(material.speak(id).title), sign="") for id in material.see_also())
    if places:
        yield Heading(1, plain(material.word("guide.further")))
        yield Paragraph(plain(material.word("guide.further_about", site=material.site)))
        yield Points(places)
    sources = tuple(texts.sources())
    if sources:
        yield Heading(2, plain(material.interface("cite.title")))
        yield from sources
