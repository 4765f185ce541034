"""The steps of a session: what they are called, what is needed for them, and what the facilitator does."""

from __future__ import annotations

from collections.abc import Iterator

from fieldguide.content.facilitation import FacilitatedStep
from fieldguide.content.session_plans import LENGTHS, WELCOME, PlannedStep, SessionPlan
from fieldguide.model import LocalisedEntry
from fieldguide.render.api import begin_upper

from ..document import Block, Heading, Panel, Paragraph, Run, Table, Tone, Words, plain, text_of
from ..material import Material
from ..texts import Texts

_FRAME_NEEDS = {
    "pre": "form_a",
    "post": "form_b",
    "evaluate": "evaluation",
    "welcome": "sign_in",
    "close": "sheets",
}
"""The papers that steps need which all sessions have, as keys of words."""


def clock(minutes: int) -> str:
    """Write minutes from the beginning as hours and minutes."""
    return f"{minutes // 60}:{minutes % 60:02}"


def session_name(material: Material, session: str) -> str:
    """Name a session by its length."""
    return begin_upper(material.interface(f"session.{session}"))


def plan_table(material: Material, texts: Texts, plan: SessionPlan) -> Table:
    """Give a plan with its clock, a column for the hour in the room, and what each step needs."""
    rows = tuple(
        (
            plain(clock(one.start)),
            (),
            plain(str(one.minutes)),
            step_name(material, texts, one),
            plain(material.interface(f"activity.{one.step.activity}") if one.step else ""),
            plain(needs(material, plan, one)),
        )
        for one in plan.steps
    )
    shaded = frozenset(place for place, one in enumerate(plan.steps) if one.frame)
    keys = ("start", "hour", "minutes", "step", "how", "needed")
    head = tuple(material.word(f"plan.{key}") for key in keys)
    return Table(head, rows, (0.08, 0.1, 0.07, 0.31, 0.14, 0.3), shaded=shaded)


def step_name(material: Material, texts: Texts, planned: PlannedStep) -> Words:
    """Name a step of a plan."""
    if planned.step is None:
        return plain(material.word(f"frame.{planned.frame}"))
    return tuple(Run(run.text, True, run.italic) for run in texts.words(planned.step.title))


def needs(material: Material, plan: SessionPlan, planned: PlannedStep) -> str:
    """Name what is handed out or shown in a step."""
    if planned.step is None:
        key = _FRAME_NEEDS.get(planned.frame)
        unneeded = planned.frame == WELCOME and not plan.holds_codes
        return material.word(key) if key and not unneeded else ""
    return used(material, material.speak(planned.owner), planned.step, brief=True)


def used(material: Material, owner: LocalisedEntry, step: FacilitatedStep, *, brief: bool = False) -> str:
    """Name what a step uses: slides and texts of the guide by their numbers, all else by its title.

    A `brief` text, which fits into a plan of one page, names no card by its title.
    """
    colon = material.interface("page.colon")
    slides: dict[int, None] = {}
    texts: dict[int, None] = {}
    names: dict[str, None] = {}
    for reference in step.use:
        id = reference.partition("#")[0]
        if material.library.find(id) is None:
            continue
        slides |= dict.fromkeys(material.shown.get(reference, ()))
        if number := material.text_number(reference):
            texts[number] = None
        else:
            names[material.speak(id).title] = None
    said = []
    if slides:
        key = "slide_one" if len(slides) == 1 else "slide_some"
        said.append(material.word(key, numbers=_ranges(material, sorted(slides))))
    if texts:
        key = "text_one" if len(texts) == 1 else "text_some"
        said.append(material.word(key, numbers=_ranges(material, sorted(texts))))
    said += names
    cards = [card.title.text for card in material.cards_of(owner, step)]
    if cards:
        listed = " · ".join(cards)
        for_whom = material.interface(f"card-set.{step.cards_for}")
        said.append(for_whom if brief else f"{for_whom}{colon} {listed}")
    return "; ".join(said)


def _ranges(material: Material, numbers: list[int]) -> str:
    """Write numbers with those that follow each other put together: `3, 5–7`."""
    ranges: list[list[int]] = []
    for number in numbers:
        if ranges and ranges[-1][-1] == number - 1:
            ranges[-1].append(number)
        else:
            ranges.append([number])
    return material.interface("list.comma").join(
        f"{one[0]}" if len(one) == 1 else f"{one[0]}–{one[-1]}" for one in ranges
    )


def write_plan(material: Material, texts: Texts, plan: SessionPlan) -> Iterator[Block]:
    """Give a plan with what is to be known of it: for how many people, how much time is to spare, breaks."""
    word, length = material.word, LENGTHS[plan.session]
    about = word("plan.about", minutes=material.minutes(plan.minutes), whole=material.minutes(length.minutes))
    slack = word("plan.slack", minutes=material.minutes(length.minutes - plan.minutes))
    people = word("plan.people", people=plan.people)
    breaks = word("plan.breaks") if plan.holds_breaks else word("plan.no_break")
    before, after = material.form_minutes
    without = before and length.tests and not plan.holds_tests
    forms = word("plan.without_forms", before=before, after=after) if without else ""
    yield Paragraph(plain(" ".join(filter(None, (about, people, slack, breaks, forms)))))
    yield plan_table(material, texts, plan)
    spare = material.interface("list.comma").join(
        material.interface("list.quoted", text=text_of(texts.words(one.title))) for one in plan.spare
    )
    late = word("plan.late", steps=spare) if spare else word("plan.late_none")
    yield Paragraph(plain(f"{word('plan.hour_about')} {late}"), quiet=True)


def write_step(
    material: Material, texts: Texts, owner: LocalisedEntry, step: FacilitatedStep
) -> Iterator[Block]:
    """Give all that is said of a step."""
    about = [
        material.minutes(step.minutes),
        material.interface(f"activity.{step.activity}"),
        *(material.interface(f"session.{one}") for one in step.sessions),
    ]
    yield Heading(3, texts.words(step.title), below=" · ".join(about))
    if step.do.text:
        yield Paragraph(texts.words(step.do), material.word("do"))
    if step.ask.text:
        yield Panel(material.word("ask"), (Paragraph(texts.words(step.ask)),), Tone.ASK)
    if step.expect.text:
        yield Paragraph(texts.words(step.expect), material.word("expect"))
    if step.care.text:
        yield Panel(material.word("care"), (Paragraph(texts.words(step.care)),), Tone.CARE)
    if needed := used(material, owner, step):
        yield Paragraph(plain(needed), material.word("use"), quiet=True)


def write_frame(material: Material, frame: str) -> Iterator[Block]:
    """Give what is done in a step that all sessions have; nothing for a break."""
    key = f"frame.{frame}.do"
    if material.interface.has(f"kit.{key}"):
        yield Heading(3, plain(material.word(f"frame.{frame}")))
        yield Paragraph(plain(material.word(key)), material.word("do"))
        if frame == WELCOME and any(plan.holds_codes for plan in material.plans):
            yield Paragraph(plain(material.word("frame.welcome.codes")), material.word("frame.codes"))
