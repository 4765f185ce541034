"""How a course is made, in numbers: what a page for its authors shows.

These are counts and names alone, since the site for authors holds nothing else of the courses.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ObjectiveDesign:
    """An objective: the units that teach it, those that check it, and the questions of the test for it.

    `recalled` ask to know, `applied` to decide.
    """

    name: str
    text: str
    taught: tuple[str, ...]
    checked: tuple[str, ...]
    recalled: int
    applied: int


@dataclass(frozen=True, slots=True)
class PartDesign:
    """A unit, or the first page of a course (`unit` is empty): its minutes, as told and as worked out.

    `asked` are the questions inside it: the name of their type, and how many.
    """

    unit: str
    declared: int | None
    computed: int
    words: int
    asked: tuple[tuple[str, int], ...] = ()


@dataclass(frozen=True, slots=True)
class FormCount:
    """How often something is so of right answers: among how many questions, and how often by chance."""

    name: str
    found: int
    all: int
    expected: float


@dataclass(frozen=True, slots=True)
class CourseDesign:
    """A course: what it promises, how long it takes, what it asks, and what the form of answers tells.

    `types` are the names of types of questions, each with the number in units and in the pool.
    """

    id: str
    title: str
    objectives: tuple[ObjectiveDesign, ...]
    parts: tuple[PartDesign, ...]
    declared: int | None
    computed: int
    drawn: int
    pool: int
    types: tuple[tuple[str, int, int], ...]
    places: tuple[FormCount, ...]
    lengths: tuple[FormCount, ...]
