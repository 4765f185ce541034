"""A module led in a room: what to prepare, plans by the clock, each step, cards for roles."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from fieldguide.content.facilitation import FacilitatedStep, read_facilitation
from fieldguide.content.session_plans import (
    LENGTHS,
    SESSIONS,
    PlannedStep,
    SessionPlan,
    plan_session,
    test_minutes_of,
)
from fieldguide.content.training import read_module
from fieldguide.model import LocalisedEntry, TextValue
from fieldguide.render.api import (
    Link,
    PageBeside,
    PageScope,
    Phrase,
    SiteContext,
    TemplateFolder,
    choice_label,
    field_label,
    written_phrase,
)

from ..training import units_of

_TEMPLATES = TemplateFolder(__file__)

_SAID = ("do", "ask", "expect", "care")


@dataclass(frozen=True, slots=True)
class _Row:
    """A row of a plan: the time at its start as `0:45`, what it is, where on the page it is told."""

    time: str
    minutes: int
    title: Phrase | str
    activity: Phrase | str = ""
    anchor: str = ""


@dataclass(frozen=True, slots=True)
class _Plan:
    id: str
    name: Phrase
    rows: tuple[_Row, ...]
    end: str
    about: str


@dataclass(frozen=True, slots=True)
class _Step:
    """A step as it is told: what the facilitator does and asks, each under its label."""

    anchor: str
    title: Phrase
    activity: Phrase
    minutes: int
    sessions: tuple[Phrase, ...]
    said: tuple[tuple[str, str, Phrase], ...]
    use: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class _Card:
    title: Phrase
    text: Phrase


@dataclass(frozen=True, slots=True)
class _Part:
    """What one unit, or the module itself, gives to a session."""

    link: Link
    steps: tuple[_Step, ...]
    cards: tuple[_Card, ...]


def write_room(scope: PageScope, module: LocalisedEntry) -> Iterator[str]:
    """Give the page that leads whoever leads a session."""
    owners = (*units_of(scope, module), module)
    minutes = test_minutes_of(scope.site.library, module.source)
    plans = (plan_session(module, owners[:-1], name, test_minutes=minutes) for name in SESSIONS)
    yield _TEMPLATES.render(
        scope,
        "room",
        prepare=tuple(written_phrase(scope, text) for text in read_module(module.fields).prepare),
        prepare_label=field_label(scope.site, "prepare"),
        plans=tuple(_plan(scope, plan) for plan in plans if plan.steps),
        parts=tuple(part for owner in owners if (part := _part(scope, owner)).steps or part.cards),
        cards_label=field_label(scope.site, "cards"),
        use_label=field_label(scope.site, "use"),
    )


def _plan(scope: PageScope, plan: SessionPlan) -> _Plan:
    rows = tuple(_row(scope, one) for one in plan.steps)
    name = choice_label(scope.site, "session", plan.session)
    return _Plan(f"fg-{plan.session}", name, rows, _clock(plan.minutes), _about(scope, plan))


def _about(scope: PageScope, plan: SessionPlan) -> str:
    """Say for how many people a plan holds, how much time is left, and what can be left out."""
    words, left = scope.site.words, LENGTHS[plan.session].minutes - plan.minutes
    spare = words("list.comma").join(words("list.quoted", text=one.title.text) for one in plan.spare)
    return " ".join(
        (
            words("kit.plan.people", people=plan.people),
            words("kit.plan.slack", minutes=words.count("minutes", left)),
            words("kit.plan.late", steps=spare) if spare else words("kit.plan.late_none"),
        )
    )


def _row(scope: PageScope, one: PlannedStep) -> _Row:
    time = _clock(one.start)
    if one.step is None:
        return _Row(time, one.minutes, scope.site.words(f"room.{one.frame}"))
    activity = choice_label(scope.site, "activity", one.step.activity)
    return _Row(
        time, one.minutes, written_phrase(scope, one.step.title), activity, _anchor(one.owner, one.step)
    )


def _part(scope: PageScope, owner: LocalisedEntry) -> _Part:
    told = read_facilitation(owner.fields)
    return _Part(
        scope.link(owner),
        tuple(_step(scope, owner, step) for step in told.steps),
        tuple(
            _Card(written_phrase(scope, card.title), written_phrase(scope, card.text)) for card in told.cards
        ),
    )


def _step(scope: PageScope, owner: LocalisedEntry, step: FacilitatedStep) -> _Step:
    texts: dict[str, TextValue] = {
        "do": step.do,
        "ask": step.ask,
        "expect": step.expect,
        "care": step.care,
    }
    entries = (scope.site.entries.get(id) for id in step.use)
    return _Step(
        _anchor(owner.id, step),
        written_phrase(scope, step.title),
        choice_label(scope.site, "activity", step.activity),
        step.minutes,
        tuple(choice_label(scope.site, "session", one) for one in step.sessions),
        tuple(
            (name, field_label(scope.site, name), written_phrase(scope, texts[name]))
            for name in _SAID
            if texts[name].text
        ),
        tuple(scope.link(entry) for entry in entries if entry is not None),
    )


def _anchor(owner: str, step: FacilitatedStep) -> str:
    return f"fg-{owner.rpartition('/')[2]}-{step.key.text}"


def _clock(minutes: int) -> str:
    """Give minutes from the beginning as a clock shows them: `1:05`."""
    return f"{minutes // 60}:{minutes % 60:02}"


def _is_there(site: SiteContext, module: LocalisedEntry) -> bool:
    """Tell whether a module says anything about being led in a room."""
    entries = site.entries.untraced()
    owners = (module, *(entries[id] for id in read_module(module.fields).units if id in entries))
    return any(read_facilitation(owner.fields).steps for owner in owners)


ROOM = PageBeside(
    "room",
    label="room.link",
    title="room.title",
    about="room.about",
    write=write_room,
    there=_is_there,
    components=(Path(__file__).parent,),
    after_kind=True,
    for_learners=False,
)
"""How each module is led in a room, beside its page."""
