"""The guide for whoever leads the course in a room."""

from __future__ import annotations

from collections.abc import Iterator

from fieldguide.content.page_facts import read_page_facts
from fieldguide.content.session_plans import CLOSE, EVALUATE, POST, PRE, WELCOME
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
from .packing import standard_items
from .steps import plan_table, session_name, write_frame, write_step

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
        (material.interface("foot.edition"), material.edition),
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
    if material.facts.prepare:
        yield Points(tuple(Point(texts.words(one)) for one in material.facts.prepare), Sign.BOX)
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
        yield Paragraph(plain(word("plan.about", minutes=material.minutes(plan.minutes))))
        yield plan_table(material, texts, plan)
        yield Paragraph(plain(word("plan.hour_about")), quiet=True)
    if material.plans:
        yield PageEnd()
        yield Heading(1, plain(word("guide.steps")))
        yield Paragraph(plain(word("guide.steps_about")))
        yield Heading(2, plain(word("guide.frame")))
        for frame in _FRAMES:
            yield from write_frame(material, frame)
    for number, entry in enumerate(material.entries, 1):
        steps = material.facilitation(entry).steps
        if steps:
            is_unit = entry is not material.module
            above = material.interface("slides.unit", number=number) if is_unit else ""
            title = entry.title if is_unit else word("guide.together")
            yield Heading(2, plain(title), above)
            for step in steps:
                yield from write_step(material, texts, step)
    yield from _cards(material, texts)
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
