"""The steps of a session: what they are called, what is needed for them, and what the facilitator does."""

from __future__ import annotations

from collections.abc import Iterator

from fieldguide.content.facilitation import FacilitatedStep
from fieldguide.content.session_plans import PlannedStep, SessionPlan
from fieldguide.render.api import begin_upper

from ..document import Block, Heading, Panel, Paragraph, Run, Table, Tone, Words, plain
from ..material import Material
from ..texts import Texts

_FRAME_NEEDS = {"pre": "form_a", "post": "form_b", "evaluate": "evaluation", "welcome": "sign_in"}
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
            plain(needs(material, one)),
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


def needs(material: Material, planned: PlannedStep) -> str:
    """Name what is handed out or shown in a step."""
    if planned.step is None:
        key = _FRAME_NEEDS.get(planned.frame)
        return material.word(key) if key else ""
    return used(material, planned.step)


def used(material: Material, step: FacilitatedStep) -> str:
    """Name what a step uses: a unit by its slides, all else by its title."""
    names: dict[str, None] = {}
    for reference in step.use:
        id = reference.partition("#")[0]
        if material.library.find(id) is None:
            continue
        entry = material.speak(id)
        places = [number for number, unit in enumerate(material.units, 1) if unit.id == id]
        if places:
            names[material.word("slides_of", number=places[0])] = None
        else:
            names[entry.title] = None
    if step.activity == "role-play" and any(True for _ in material.cards()):
        names[material.word("cards")] = None
    return "; ".join(names)


def write_step(material: Material, texts: Texts, step: FacilitatedStep) -> Iterator[Block]:
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
    if needed := used(material, step):
        yield Paragraph(plain(needed), material.word("use"), quiet=True)


def write_frame(material: Material, frame: str) -> Iterator[Block]:
    """Give what is done in a step that all sessions have; nothing for a break."""
    key = f"frame.{frame}.do"
    if material.interface.has(f"kit.{key}"):
        yield Heading(3, plain(material.word(f"frame.{frame}")))
        yield Paragraph(plain(material.word(key)), material.word("do"))
