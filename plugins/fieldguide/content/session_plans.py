"""Sessions in a room: the steps that units and modules give, in the time that there is.

A plan is what a session of a length has in common with all others (welcome, forms, breaks, close) around
the steps that the units of a module say belong to it.  Minutes are whole numbers, and hold for so many
people as the session is for.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations, pairwise
from types import MappingProxyType

from fieldguide.model import Entry, Library, LocalisedEntry

from .audiences import holds_keys
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


_PAUSES = frozenset({BREAK, LUNCH})


@dataclass(frozen=True, slots=True)
class SessionLength:
    """How long a session is, breaks included, and the minutes of what every session of the length has.

    `people` is for how many the minutes hold: with more, all that each does in turn takes longer.
    `pauses` are the breaks in their order: what each is, and its minutes.  A test takes a minute a
    question, and is not among the minutes of `opening` and `closing`; `talk` is for talking about the
    second one.
    """

    minutes: int
    people: int
    opening: Mapping[str, int]
    closing: Mapping[str, int]
    pauses: tuple[tuple[str, int], ...] = ()
    tests: bool = True
    talk: int = 4


LENGTHS: Mapping[str, SessionLength] = MappingProxyType(
    {
        SHORT: SessionLength(45, 12, {WELCOME: 4}, {CLOSE: 4}, tests=False),
        HALF_DAY: SessionLength(240, 16, {WELCOME: 10}, {EVALUATE: 8, CLOSE: 10}, ((BREAK, 15), (BREAK, 15))),
        DAY: SessionLength(
            420,
            16,
            {WELCOME: 20},
            {EVALUATE: 10, CLOSE: 15},
            ((BREAK, 15), (LUNCH, 60), (BREAK, 15)),
        ),
    }
)
"""What is known of each session."""

LONGEST_STRETCH = 90
"""So many minutes people sit at most before there is a break."""

LEAST_FULL, FULLEST = 80, 95
"""Of a hundred minutes of a session, so many its plan takes at least and at most: people come late."""


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

    @property
    def holds_codes(self) -> bool:
        """Tell whether people write something that is put together later by their codes."""
        return any(one.frame in (PRE, EVALUATE) for one in self.steps)

    @property
    def holds_breaks(self) -> bool:
        """Tell whether there is a break."""
        return any(one.frame in _PAUSES for one in self.steps)

    @property
    def people(self) -> int:
        """For how many people at most its minutes hold."""
        return LENGTHS[self.session].people

    @property
    def spare(self) -> tuple[FacilitatedStep, ...]:
        """The steps that it can do without, in their order."""
        return tuple(
            one.step for one in self.steps if one.step is not None and self.session in one.step.spare
        )

    @property
    def longest_stretch(self) -> int:
        """How many minutes people sit at most without a break."""
        longest = passed = 0
        for one in self.steps:
            passed = 0 if one.frame in _PAUSES else passed + one.minutes
            longest = max(longest, passed)
        return longest


def plan_session(
    module: LocalisedEntry | Entry,
    units: Iterable[LocalisedEntry | Entry],
    session: str,
    *,
    test_minutes: int = 0,
) -> SessionPlan:
    """Plan a session of a module; no steps where nothing of the module belongs to it.

    The steps are those of the units in their order, then those of the module itself, which join what was
    learned.  `test_minutes` is what a form of questions takes, 0 where there is none to fill in.
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
    return SessionPlan(session, tuple(_timed(_with_pauses(tuple(_in_order(own, length, tests)), length))))


def test_minutes_of(library: Library, module: Entry) -> int:
    """Give how long a form takes in a build that holds forms, 0 in one that does not.

    A plan that names forms which its reader was not given leaves a hole in the session.
    """
    return form_minutes(library, module) if holds_keys(library.settings) else 0


def units_in_order(library: Library, module: Entry) -> tuple[Entry, ...]:
    """Give the units of a module, in order, in the source language."""
    found = (library.find(id) for id in read_module(module.fields).units)
    return tuple(one for one in found if one is not None)


def source_plans(library: Library, module: Entry, *, with_forms: bool = True) -> Iterator[SessionPlan]:
    """Plan every session that a module has steps for, in the source language."""
    units = units_in_order(library, module)
    minutes = form_minutes(library, module) if with_forms else 0
    plans = (plan_session(module, units, name, test_minutes=minutes) for name in SESSIONS)
    yield from (plan for plan in plans if plan.steps)


def _in_order(
    own: Iterable[tuple[FacilitatedStep, str]], length: SessionLength, tests: int
) -> Iterator[PlannedStep]:
    """Give the steps with what all sessions have around them, without breaks."""
    for name, minutes in (*length.opening.items(), *(((PRE, tests),) if tests else ())):
        yield PlannedStep(0, minutes, name)
    for step, owner in own:
        yield PlannedStep(0, step.minutes, step=step, owner=owner)
    for name, minutes in (*(((POST, tests + length.talk),) if tests else ()), *length.closing.items()):
        yield PlannedStep(0, minutes, name)


def _with_pauses(steps: tuple[PlannedStep, ...], length: SessionLength) -> Iterator[PlannedStep]:
    """Put the breaks where they part a session most evenly: no stretch is long while another is short."""
    passed = [0]
    for one in steps:
        passed.append(passed[-1] + one.minutes)
    # A break stands between two steps, and never behind the welcome or before the close.
    places = range(2, len(steps) - 1)

    def longest(chosen: tuple[int, ...]) -> tuple[int, int]:
        edges = (0, *chosen, len(steps))
        stretches = [passed[end] - passed[start] for start, end in pairwise(edges)]
        return max(stretches), max(stretches) - min(stretches)

    count = min(len(length.pauses), len(places))
    chosen = min(combinations(places, count), key=longest)
    pauses = iter(length.pauses)
    for place, one in enumerate(steps):
        if place in chosen:
            name, minutes = next(pauses)
            yield PlannedStep(0, minutes, name)
        yield one


def _timed(steps: Iterable[PlannedStep]) -> Iterator[PlannedStep]:
    start = 0
    for one in steps:
        yield PlannedStep(start, one.minutes, one.frame, one.step, one.owner)
        start += one.minutes
