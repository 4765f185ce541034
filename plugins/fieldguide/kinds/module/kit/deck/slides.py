"""What each slide of a kit shows, and what its notes say.

The lines are those of the slides on the site (`fieldguide/content/slides.py`).  The notes hold what the
text says in full, and what the facilitator does at that place.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from fieldguide.content.page_facts import read_page_facts
from fieldguide.content.question_cards import CardLine, make_card
from fieldguide.content.quizzes import Question
from fieldguide.content.sentences import PlainRun, plain_run
from fieldguide.content.slide_sources import name_sources
from fieldguide.content.slide_values import SlideShape, TextSlide
from fieldguide.content.slides import REMEMBER, make_slides, place_checks, sections_of
from fieldguide.content.training import read_unit
from fieldguide.model import (
    DIAGRAM,
    Diagram,
    DiagramShape,
    Heading,
    Link,
    LocalisedEntry,
    MapValue,
    text_of,
)
from fieldguide.render.api import begin_upper

from ..document import Paragraph, Points, Table, Words, plain
from ..document import text_of as shown_text
from ..material import Material
from ..papers.frame import texts_of
from ..papers.steps import used


@dataclass(frozen=True, slots=True)
class DeckLine:
    """A line; `sign` stands before it, `then` is what it belongs to."""

    words: Words
    sign: str = ""
    then: Words = ()


@dataclass(frozen=True, slots=True)
class DeckBox:
    """A box of a diagram; `number` is its place in a way of steps."""

    title: str
    text: str
    pictogram: str
    needed: bool
    number: int = 0


@dataclass(frozen=True, slots=True)
class DeckDiagram:
    """A diagram: its lines, each with its name, and what the boxes of one make together."""

    shape: DiagramShape
    lines: tuple[tuple[str, tuple[DeckBox, ...]], ...]
    result: str
    note: str


@dataclass(frozen=True, slots=True)
class DeckSlide:
    """A slide; `style` says how it looks: `first`, `unit`, `lines`, `warning`, `question`, `answer`, others.

    `above` is small above its title, `foot` small below all, `notes` are paragraphs that the speaker reads.
    """

    style: str
    title: Words
    above: str = ""
    lead: Words = ()
    lines: tuple[DeckLine, ...] = ()
    targets: tuple[DeckLine, ...] = ()
    head: tuple[Words, ...] = ()
    rows: tuple[tuple[Words, ...], ...] = ()
    diagram: DeckDiagram | None = None
    foot: str = ""
    notes: tuple[str, ...] = ()
    pictogram: str = ""


def make_deck(material: Material) -> tuple[DeckSlide, ...]:
    """Make the slides of a module."""
    return tuple(_Deck(material).slides())


class _Deck:
    def __init__(self, material: Material) -> None:
        self._material = material
        self._texts = texts_of(material)
        self._interface = material.interface

    def slides(self) -> Iterator[DeckSlide]:
        yield self._first()
        for number, unit in enumerate(self._material.units, 1):
            yield from self._unit(unit, number)
        yield from self._last()

    def _first(self) -> DeckSlide:
        material = self._material
        edition = f"{self._interface('foot.edition')} {material.edition}" if material.edition else ""
        notice = self._interface("notice.machine") if material.is_machine else ""
        minutes = material.facts.minutes
        return DeckSlide(
            "first",
            plain(material.module.title),
            above=material.site,
            lead=plain(material.word("guide.objectives")),
            lines=tuple(DeckLine(plain(text)) for text in material.objectives),
            foot=" · ".join(filter(None, (edition, notice))),
            notes=(
                text_of(read_page_facts(material.module.fields).summary),
                material.minutes(minutes) if minutes else "",
                material.word("safety.about"),
                *(material.word(f"safety.{key}.do") for key in ("no_cases", "may_leave")),
            ),
            pictogram="training",
        )

    def _unit(self, unit: LocalisedEntry, number: int) -> Iterator[DeckSlide]:
        position = self._interface("slides.unit", number=number)
        facts = read_page_facts(unit.fields)
        yield DeckSlide(
            "unit",
            plain(unit.title),
            above=position,
            lead=self._texts.words(facts.summary),
            notes=tuple(self._led(unit)),
            pictogram=facts.pictogram,
        )
        if (diagram := self._diagram(facts.diagram)) is not None:
            yield DeckSlide("figure", plain(unit.title), above=position, diagram=diagram)
        checks: dict[str, list[DeckSlide]] = {}
        for question in self._material.checks(unit):
            place = question.unit.text if question.unit is not None else unit.id
            checks.setdefault(place, []).extend(self._question(question))
        yield from place_checks(self._sections(unit), checks, unit.id)

    def _sections(self, unit: LocalisedEntry) -> Iterator[tuple[str, tuple[DeckSlide, ...]]]:
        blocks = tuple(unit.text.body.blocks) if unit.text.body is not None else ()
        chosen = read_unit(unit.fields).slides if unit.translation is None else {}
        if unit.translation is not None:
            own = read_unit(unit.translation.fields).slides
            chosen = {key: lines for key, lines in read_unit(unit.fields).slides.items() if key in own}
        said = {
            heading.id if heading is not None else "": tuple(self._said(heading, below))
            for heading, below in sections_of(blocks)
        }
        for id, slides in make_slides(blocks, chosen, self._link_words):
            yield id, tuple(self._slide(unit, slide, said.get(id, ())) for slide in slides)

    def _slide(self, unit: LocalisedEntry, slide: TextSlide, said: Sequence[str]) -> DeckSlide:
        title = (
            self._run(plain_run(slide.heading.children, self._link_words))
            if slide.heading
            else plain(unit.title)
        )
        above = unit.title if slide.heading is not None else ""
        style = slide.shape.value
        if slide.shape is SlideShape.BOX:
            style = "warning" if slide.style in ("warning", "danger") else "box"
            above, title = shown_text(title), self._box_title(slide, title)
        elif slide.heading is not None and slide.heading.id == REMEMBER:
            style = "remember"
        if slide.parts > 1:
            part = self._interface("slides.part", number=slide.part, all=slide.parts)
            title = (*title, *plain(f" ({part})", quiet=True))
        picture = plain(slide.picture.alt) if slide.picture is not None else ()
        sources = name_sources(self._source, slide.runs)
        from_where = f"{self._interface('slides.source')}{self._interface('page.colon')} {'; '.join(sources)}"
        return DeckSlide(
            style,
            title,
            above=above,
            lead=self._run(slide.lead) if slide.lead is not None else picture,
            lines=tuple(
                DeckLine(self._run(line.run), f"{line.number}." if line.number else "")
                for line in slide.lines
            ),
            head=tuple(map(self._run, slide.head)),
            rows=tuple(tuple(map(self._run, row)) for row in slide.rows),
            foot=from_where if sources else "",
            notes=tuple(said),
        )

    def _said(self, heading: Heading | None, below: Sequence[object]) -> Iterator[str]:
        """Give what a section says in full."""
        for block in self._texts.blocks(below):  # type: ignore[arg-type]
            yield from _spoken(block)

    def _led(self, unit: LocalisedEntry) -> Iterator[str]:
        """Give what the facilitator does in a unit."""
        material, colon = self._material, self._interface("page.colon")
        for step in material.facilitation(unit).steps:
            about = f"{material.minutes(step.minutes)}, {self._interface(f'activity.{step.activity}')}"
            yield f"▸ {shown_text(self._texts.words(step.title))} ({about})"
            for key, text in (
                ("do", step.do),
                ("ask", step.ask),
                ("expect", step.expect),
                ("care", step.care),
            ):
                if text.text:
                    yield f"{material.word(key)}{colon} {shown_text(self._texts.words(text))}"
            if needed := used(material, step):
                yield f"{material.word('use')} {needed}"

    def _question(self, question: Question) -> Iterator[DeckSlide]:
        """Give a question, and its answer on a slide of its own."""
        material, card = self._material, make_card(question, self._material.letters)
        title = self._texts.words(card.prompt)
        lines = tuple(map(self._line, card.lines))
        targets = tuple(map(self._line, card.targets))
        hands = self._interface("slides.hands") if card.lines and not card.targets else ""
        above = self._interface("slides.question")
        lead = self._texts.words(card.lead) if card.lead is not None else ()
        told = (hands, *((self._interface(card.label),) if card.label else ()), *map(self._told, card.right))
        explain = self._texts.words(question.explain)
        yield DeckSlide(
            "question",
            title,
            above=above,
            lead=lead,
            lines=lines,
            targets=targets,
            notes=(*told, shown_text(explain)),
            pictogram="question",
        )
        if card.right or explain:
            yield DeckSlide(
                "answer",
                title,
                above=material.word("slide.answer"),
                lines=tuple(map(self._line, card.right)),
                lead=explain if not card.right else (),
                targets=(DeckLine(explain),) if card.right and explain else (),
                notes=(shown_text(explain),),
                pictogram="tick",
            )

    def _last(self) -> Iterator[DeckSlide]:
        material = self._material
        lines = []
        if material.facts.job_aid is not None and (title := self._texts.title(material.facts.job_aid.text)):
            lines.append(
                DeckLine(plain(f"{self._interface('slides.job_aid')}{self._interface('page.colon')} {title}"))
            )
        if title := self._texts.title(material.facts.quiz):
            lines.append(
                DeckLine(plain(f"{self._interface('slides.test')}{self._interface('page.colon')} {title}"))
            )
        if lines:
            yield DeckSlide(
                "last",
                plain(self._interface("slides.end")),
                above=material.module.title,
                lines=tuple(lines),
                notes=tuple(self._led(material.module)),
                pictogram="take-with-you",
            )

    # ---- Words ----

    def _run(self, run: PlainRun) -> Words:
        return self._texts.inlines(run.pieces)

    def _line(self, line: CardLine) -> DeckLine:
        then: Words = ()
        if line.then is not None:
            then = (*plain(f"{line.then_sign} ", bold=True), *self._texts.words(line.then))
        return DeckLine(self._texts.words(line.text), line.sign, then)

    def _told(self, line: CardLine) -> str:
        then = f" – {line.then_sign} {text_of(line.then)}" if line.then is not None else ""
        return f"{line.sign} {line.text.text}{then}".strip()

    def _link_words(self, link: Link) -> str:
        return self._texts.title(link.target.partition(":")[2])

    def _box_title(self, slide: TextSlide, section: Words) -> Words:
        if slide.title:
            return self._run(plain_run(slide.title, self._link_words))
        key = f"box.{slide.style}"
        return plain(self._interface(key)) if slide.title is None and self._interface.has(key) else section

    def _source(self, id: str) -> MapValue | None:
        return self._material.speak(id).fields if self._material.library.find(id) is not None else None

    # ---- Diagrams ----

    def _diagram(self, name: str) -> DeckDiagram | None:
        kinds = self._material.library.settings.kinds
        found: Diagram | None = next(
            (one for kind in kinds for one in kind.diagrams if one.name == name), None
        )
        if found is None:
            return None
        lines = []
        before = 0
        for line in found.lines:
            boxes = tuple(
                DeckBox(
                    begin_upper(self._drawn(found, box.key)),
                    self._drawn(found, f"{box.key}.text"),
                    box.pictogram,
                    box.needed,
                    before + place if found.shape is DiagramShape.STEPS else 0,
                )
                for place, box in enumerate(line.boxes, 1)
            )
            before += len(boxes)
            lines.append((begin_upper(self._drawn(found, line.key)) if line.key else "", boxes))
        return DeckDiagram(
            found.shape, tuple(lines), self._drawn(found, "result"), self._drawn(found, "note")
        )

    def _drawn(self, diagram: Diagram, key: str) -> str:
        whole = f"{DIAGRAM}.{diagram.name}.{key}"
        return self._interface(whole) if self._interface.has(whole) else ""


def _spoken(block: object) -> Iterator[str]:
    """Give what a block of a document says, as lines of plain text."""
    match block:
        case Paragraph():
            yield shown_text(block.words)
        case Points():
            yield from (f"• {shown_text(point.words)}" for point in block.points)
        case Table():
            for row in block.rows:
                yield " | ".join(shown_text(cell) for cell in row)
        case _:
            for one in getattr(block, "blocks", ()):
                yield from _spoken(one)
