"""What each slide of a kit shows, and what its notes say.

The lines are those of the slides on the site (`fieldguide/content/slides.py`).  The notes hold what the
text says in full, and what the facilitator does at that place.  Each part of the text is in the notes of
the slide that shows it, and of no other: who reads on does not say what comes later.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from fieldguide.content.page_facts import read_page_facts
from fieldguide.content.parts import box_words, part_words
from fieldguide.content.question_cards import CardLine, QuestionCard, StoryScene, make_card
from fieldguide.content.quizzes import Question
from fieldguide.content.sentences import PlainRun, plain_run
from fieldguide.content.slide_sources import cited_slugs, label_sources, name_sources
from fieldguide.content.slide_values import SlideShape, TextSlide
from fieldguide.content.slides import REMEMBER, make_slides, place_checks, sections_of
from fieldguide.content.sources import SOURCE
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

_BOXES = frozenset({"box", "warning"})

_SOURCES = 8
"""So many sources a slide lists."""


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
    `place` is what it shows, as `unit/folder/name#heading`, empty where it is no part of a text.
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
    place: str = ""


def make_deck(material: Material) -> tuple[DeckSlide, ...]:
    """Make the slides of a module."""
    return tuple(_Deck(material).slides())


def with_slides(material: Material) -> Material:
    """Give a material that knows which slides show which part of a text: steps name them by their numbers."""
    shown: dict[str, list[int]] = {}
    for number, slide in enumerate(make_deck(material), 1):
        if slide.place:
            shown.setdefault(slide.place, []).append(number)
            if "#" in slide.place:
                shown.setdefault(slide.place.partition("#")[0], []).append(number)
    return replace(material, shown={place: tuple(numbers) for place, numbers in shown.items()})


class _Deck:
    def __init__(self, material: Material) -> None:
        self._material = material
        self._texts = texts_of(material)
        self._interface = material.interface
        self._labels: Mapping[str, str] = label_sources(
            self._source, cited_slugs(unit.text.body for unit in material.units)
        )

    def slides(self) -> Iterator[DeckSlide]:
        yield self._first()
        for number, unit in enumerate(self._material.units, 1):
            yield from self._unit(unit, number)
        yield from self._last()
        yield from self._sources()

    def _first(self) -> DeckSlide:
        material = self._material
        notice = self._interface("notice.machine") if material.is_machine else ""
        return DeckSlide(
            "first",
            plain(material.module.title),
            above=material.site,
            lead=plain(material.word("guide.objectives")),
            lines=tuple(DeckLine(plain(text)) for text in material.objectives),
            foot=" · ".join(filter(None, (material.dated_line, notice))),
            notes=(
                text_of(material.facts.whom),
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
            place=unit.id,
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
            place = f"{unit.id}#{id}" if id else unit.id
            made = [replace(self._slide(unit, slide), place=place) for slide in slides]
            yield id, tuple(self._with_notes(made, said.get(id, ())))

    def _with_notes(self, slides: Sequence[DeckSlide], said: Sequence[str]) -> Iterator[DeckSlide]:
        """Give each slide what is said of what it shows; what no slide shows is said with what stands before.

        A slide that shows the second half of a paragraph tells that the words are in the notes before it.
        """
        told: list[list[str]] = [[] for _ in slides]
        at = 0
        for line in said:
            if at < len(slides) and not _shows(slides[at], line):
                later = (place for place in range(at + 1, len(slides)) if _shows(slides[place], line))
                at = next(later, at)
            if told:
                told[at].append(line)
        for slide, notes in zip(slides, told, strict=True):
            yield replace(slide, notes=tuple(notes) or (self._material.word("slide.said_before"),))

    def _slide(self, unit: LocalisedEntry, slide: TextSlide) -> DeckSlide:
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
        sources = name_sources(self._labels, slide.runs)
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
            if needed := used(material, unit, step):
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
        label = self._label(card)
        told = (hands, *((label,) if label else ()), *map(self._told, card.right))
        explain = self._texts.words(question.explain)
        yield DeckSlide(
            "question",
            title,
            above=above,
            lead=lead,
            lines=lines,
            targets=targets,
            # What has no right answer is told on the next slide alone.
            notes=(*told, shown_text(explain)) if card.right else (hands,) if hands else (),
            pictogram="question",
        )
        if card.right or explain:
            yield DeckSlide(
                "answer",
                title,
                above=label if card.onward else material.word("slide.answer"),
                lines=tuple(map(self._line, card.right)),
                lead=explain if not card.right else (),
                targets=(DeckLine(explain),) if card.right and explain else (),
                notes=(*self._onward(card.onward), shown_text(explain)),
                pictogram="tick",
            )

    def _label(self, card: QuestionCard) -> str:
        """Give what stands above the right answer: of a story, which choice is the safest."""
        safest = next((line.sign for line in card.right if card.onward and line.is_right), "")
        if safest:
            return self._material.word("story.safest", sign=safest)
        return self._interface(card.label) if card.label else ""

    def _onward(self, scenes: Sequence[StoryScene]) -> Iterator[str]:
        """Tell how a story goes on to its good end, for whoever reads it out."""
        word = self._material.word
        for number, scene in enumerate(scenes):
            if number == 1:
                yield word("story.onward")
            if number:
                yield shown_text(self._texts.words(scene.text))
            if number and scene.choice is not None:
                yield f"{word('story.safe')} {shown_text(self._texts.words(scene.choice.text))}"
                yield shown_text(self._texts.words(scene.says))

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

    def _sources(self) -> Iterator[DeckSlide]:
        """Give the sources of all slides, each with the label that it has on them."""
        named = [
            f"{label}{self._interface('page.colon')} {self._texts.title(f'{SOURCE}/{slug}')}"
            for slug, label in self._labels.items()
        ]
        parts = max(1, -(-len(named) // _SOURCES))
        for part in range(parts if named else 0):
            first, last = (len(named) * one // parts for one in (part, part + 1))
            title = plain(self._interface("cite.title"))
            if parts > 1:
                told = self._interface("slides.part", number=part + 1, all=parts)
                title = (*title, *plain(f" ({told})", quiet=True))
            yield DeckSlide(
                "sources",
                title,
                above=self._material.module.title,
                lines=tuple(DeckLine(plain(one)) for one in named[first:last]),
                notes=(self._material.word("slide.sources"),) if part == 0 else (),
            )

    # ---- Words ----

    def _run(self, run: PlainRun) -> Words:
        return self._texts.inlines(run.pieces)

    def _line(self, line: CardLine) -> DeckLine:
        then: Words = ()
        if line.then is not None:
            then = (*plain(f"{line.then_sign} ", bold=True), *self._texts.words(line.then))
        words = self._texts.words(line.text)
        if line.is_right and line.then is None:
            words = tuple(replace(run, bold=True) for run in words)
        return DeckLine(words, line.sign, then)

    def _told(self, line: CardLine) -> str:
        then = f" – {line.then_sign} {text_of(line.then)}" if line.then is not None else ""
        return f"{line.sign} {line.text.text}{then}".strip()

    def _link_words(self, link: Link) -> str:
        return self._texts.title(link.target.partition(":")[2])

    def _box_title(self, slide: TextSlide, section: Words) -> Words:
        before = part_words(self._interface, slide.style)
        if slide.title:
            words = self._run(plain_run(slide.title, self._link_words))
            return (*plain(before), *words) if before else words
        said = box_words(self._interface, slide.style) if slide.title is None or before else ""
        return plain(said) if said else section

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
            if label := getattr(block, "label", ""):
                yield f"▸ {label}"
            for one in getattr(block, "blocks", ()):
                yield from _spoken(one)


def _shows(slide: DeckSlide, said: str) -> bool:
    """Tell whether a slide shows some of what is said."""
    title = tuple(run for run in slide.title if not run.quiet) if slide.style in _BOXES else ()
    lines = [title, slide.lead, *(line.words for line in slide.lines)]
    rows = [" | ".join(shown_text(cell) for cell in row) for row in slide.rows]
    shown = [text.strip() for text in (*map(shown_text, lines), *rows)]
    return any(text and text in said for text in shown)
