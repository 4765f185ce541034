"""The page of the manual that shows how each course is made: its objectives, minutes and questions."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from fieldguide.content.learning_time import is_near
from fieldguide.model import CourseDesign, FormCount, ObjectiveDesign

from ..context.page_scope import PageScope
from ..language.phrase import escape_markdown
from ..templates.environment import render_block
from .text import write_text

_START = """\
## What to look for {#look-for}

Each course promises what a learner can do afterwards.
Each objective is to be taught in a unit, checked in a unit, and asked in the test by several
questions of which most ask to decide something.  What is not there is called **missing**.

The minutes are worked out: 200 words a minute, one minute a question, five a scenario, two a
reflection.  The place and the length of right answers are set beside what chance gives: who has
read nothing must not pass by them.  `fieldguide check` tells what is wrong of all this (FG340 to FG354)."""

_NONE = "This project has no courses yet."

_MISSING = "missing"


def write_courses(scope: PageScope) -> Iterator[str]:
    """Give the tables and numbers of each course, in English."""
    yield write_text(scope, _START)
    courses = scope.site.library.courses
    if not courses:
        yield write_text(scope, _NONE)
    for course in courses:
        yield from _course(scope, course)


def _course(scope: PageScope, course: CourseDesign) -> Iterator[str]:
    slug = course.id.partition("/")[2]
    yield write_text(scope, f"## {escape_markdown(course.title)} {{#course-{slug}}}")
    heads = ("Objective", "Taught in", "Checked in", "Asks to know", "Asks to decide", "In the pool")
    rows = tuple(map(_objective, course.objectives))
    yield _table(f"Objectives of {course.title}", heads, rows)
    parts = ("Part", "Says", "Takes", "Words", "Asks")
    yield _table(f"Minutes of {course.title}", parts, tuple(_parts(course)))
    kinds = tuple((name, str(checks), str(pool)) for name, checks, pool in course.types)
    if kinds:
        yield _table(f"Questions of {course.title}", ("Type", "In units", "In the pool"), kinds)
        yield write_text(scope, "\n".join(f"- {line}" for line in _lines(course)))


def _objective(one: ObjectiveDesign) -> tuple[str, ...]:
    pool = one.recalled + one.applied
    return (
        f"{one.name}: {one.text}",
        ", ".join(one.taught) or _MISSING,
        ", ".join(one.checked) or _MISSING,
        str(one.recalled),
        str(one.applied) if one.applied else _MISSING,
        str(pool) if pool else _MISSING,
    )


def _parts(course: CourseDesign) -> Iterator[tuple[str, ...]]:
    for part in course.parts:
        asked = ", ".join(f"{count} {name}" for name, count in part.asked)
        if part.unit:
            asked = asked or _MISSING
        said = "" if part.declared is None else str(part.declared)
        yield part.unit or "first page", said, str(part.computed), str(part.words), asked
    yield "test", "", str(course.drawn), "", f"{course.drawn} of {course.pool}"
    far = course.declared is not None and not is_near(course.declared, course.computed)
    said = _MISSING if course.declared is None else str(course.declared)
    yield "in all", said, f"{course.computed} (far off)" if far else str(course.computed), "", ""


def _lines(course: CourseDesign) -> Iterator[str]:
    applied = sum(one.applied for one in course.objectives)
    if course.pool:
        share = 100 * applied / course.pool
        yield f"Share of application: {applied} of {course.pool} questions of the test, {share:.0f} per cent."
    for name, counts in (("place", course.places), ("length", course.lengths)):
        said = "; ".join(map(_said, counts))
        if said:
            yield f"Right answers by {name}: {said}."


def _said(count: FormCount) -> str:
    name = f"place {count.name}" if count.name.isdigit() else f"the {count.name}"
    return f"{name} in {count.found} of {count.all} (by chance {count.expected:.1f})"


def _table(name: str, heads: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    return render_block("course_table", name=name, heads=heads, rows=rows, missing=_MISSING)
