"""Sessions in a room: the steps that units and modules give, in the time that there is.

A plan is what a session of a length has in common with all others (welcome, forms, breaks, close) around
the steps that the units of a module say belong to it.  Minutes are whole numbers.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from fieldguide.model import Entry, Library, LocalisedEntry

from .facilitation import FacilitatedStep, read_facilitation
from .paper_forms import form_minutes
from .training import read_module

SHORT, HALF_DAY, DAY = "short", "half-day", "day"

SESSIONS = (SHORT, HALF_DAY, DAY)
"""The sessions that there are: 45 minutes, half a day, a day."""

WELCOME, PRE, BREAK, LUNCH, POST, EVALUATE, CLOSE = (
    "welcome",
    "pre",
    "break",
    "lunch",
    "post",
    "evaluate",
    "close",
)


@dataclass(frozen=True, slots=True)
class SessionLength:
    """How long a session is, breaks included, and the minutes of what every session of the length has.

    `pauses` are the breaks: after how many minutes at most each is due, what it is, and its minutes.
    A test takes a minute a question, and is not among the minutes of `opening` and `closing`.
    """

    minutes: int
    opening: Mapping[str, int]
    closing: Mapping[str, int]
    pauses: tuple[tuple[int, str, int], ...] = ()
    tests: bool = True


LENGTHS: Mapping[str, SessionLength] = MappingProxyType(
    {
        SHORT: SessionLength(45, {WELCOME: 3}, {CLOSE: 4}, tests=False),
        HALF_DAY: SessionLength(210, {WELCOME: 10}, {EVALUATE: 5, CLOSE: 10}, ((110, BREAK, 20),)),
        DAY: SessionLength(
            390,
            {WELCOME: 20},
            {EVALUATE: 10, CLOSE: 15},
            ((95, BREAK, 15), (195, LUNCH, 60), (330, BREAK, 15)),
        ),
    }
)
"""What is known of each session."""


@dataclass(frozen=True, slots=True)
class PlannedStep:
    """A step at its time: `start` counts minutes from the beginning.

    `frame` names what sessions have in common, such as a break, and is empty where `step` is an author's;
    `owner` is the id of the unit or module whose step it is.
    """

    start: int
    minutes: int
    frame: str = ""
    step: FacilitatedStep | None = None
    owner: str = ""


@dataclass(frozen=True, slots=True)
class SessionPlan:
    """A session of a module, step by step."""

    session: str
    steps: tuple[PlannedStep, ...]

    @property
    def minutes(self) -> int:
        """How long it takes, with breaks."""
        return self.steps[-1].start + self.steps[-1].minutes if self.steps else 0

    @property
    def holds_tests(self) -> bool:
        """Tell whether people fill in forms before and after."""
        return any(one.frame == PRE for one in self.steps)


def plan_session(
    module: LocalisedEntry | Entry,
    units: Iterable[LocalisedEntry | Entry],
    session: str,
    *,
    test_minutes: int = 0,
) -> SessionPlan:
    """Plan a session of a module; no steps where nothing of the module belongs to it.

    The steps are those of the units in their order, then those of the module itself, which join what was
    learned.  `test_minutes` is what a form of questions takes, 0 where there is none.
    """
    length = LENGTHS[session]
    own = [
        (step, entry.id)
        for entry in (*units, module)
        for step in read_facilitation(entry.fields).steps
        if session in step.sessions
    ]
    if not own:
        return SessionPlan(session, ())
    tests = test_minutes if length.tests else 0
    return SessionPlan(session, tuple(_timed(_arranged(own, length, tests))))


def units_in_order(library: Library, module: Entry) -> tuple[Entry, ...]:
    """Give the units of a module, in order, in the source language."""
    found = (library.find(id) for id in read_module(module.fields).units)
    return tuple(one for one in found if one is not None)


def source_plans(library: Library, module: Entry) -> Iterator[SessionPlan]:
    """Plan every session that a module has steps for, in the source language."""
    units, minutes = units_in_order(library, module), form_minutes(library, module)
    plans = (plan_session(module, units, name, test_minutes=minutes) for name in SESSIONS)
    yield from (plan for plan in plans if plan.steps)


def _arranged(
    own: Iterable[tuple[FacilitatedStep, str]], length: SessionLength, tests: int
) -> Iterator[PlannedStep]:
    """Give the steps with what all sessions have around them, and breaks where they are due."""
    passed, pauses = 0, list(length.pauses)
    for name, minutes in (*length.opening.items(), *(((PRE, tests),) if tests else ())):
        yield PlannedStep(0, minutes, name)
        passed += minutes
    for step, owner in own:
        # A step that would end far beyond the time of a break comes after it.
        if pauses and passed + step.minutes / 2 > pauses[0][0]:
            _, name, minutes = pauses.pop(0)
            yield PlannedStep(0, minutes, name)
            passed += minutes
        yield PlannedStep(0, step.minutes, step=step, owner=owner)
        passed += step.minutes
    for name, minutes in (*(((POST, tests),) if tests else ()), *length.closing.items()):
        yield PlannedStep(0, minutes, name)


def _timed(steps: Iterable[PlannedStep]) -> Iterator[PlannedStep]:
    start = 0
    for one in steps:
        yield PlannedStep(start, one.minutes, one.frame, one.step, one.owner)
        start += one.minutes
