"""The bar of a course on its pages, its steps, and what keeps and shows what a reader has done."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from fieldguide.content.quizzes import Quiz, read_quiz
from fieldguide.content.signs import bank_of
from fieldguide.content.site_paths import path_beside
from fieldguide.model import LocalisedEntry
from fieldguide.render.api import COURSE_STORE, Link, PageScope, TemplateFolder

from ..training import quiz_of, units_of

TEMPLATES = TemplateFolder(__file__)

FOLDERS = (COURSE_STORE, Path(__file__).parent / "progress", Path(__file__).parent)
"""The folders of the store, of what is remembered in it, and of what shows that."""


@dataclass(frozen=True, slots=True)
class Step:
    """A step of a course: its page, what the bar calls it, the checks of a unit as `name=fingerprint`."""

    id: str
    label: str
    link: Link
    checks: str = ""
    current: bool = False


@dataclass(frozen=True, slots=True)
class Course:
    """A course as its pages tell it: its first page, its steps in order; `bank` names its questions."""

    id: str
    link: Link
    steps: tuple[Step, ...]
    bank: str


def course_of(scope: PageScope, module: LocalisedEntry, here: str = "") -> Course:
    """Give the course that a module is, as the page of one of its steps shows it."""
    words = scope.site.words
    quiz = quiz_of(scope, module)
    # Facts of questions are those of the source language: what was done counts in every language.
    asked = _read(scope, quiz)
    steps = [Step(module.id, words("course.start"), scope.link(module), current=here == module.id)]
    for number, unit in enumerate(units_of(scope, module), 1):
        checks = " ".join(f"{one.name}={one.fingerprint}" for one in asked.checks if one.unit_id == unit.id)
        steps.append(Step(unit.id, str(number), scope.link(unit), checks, here == unit.id))
    if quiz is not None:
        steps.append(Step(quiz.id, words("course.test"), scope.link(quiz), current=here == quiz.id))
    return Course(module.id, scope.link(module), tuple(steps), bank_of(asked))


def _read(scope: PageScope, quiz: LocalisedEntry | None) -> Quiz:
    if quiz is None:
        return Quiz("", None, None, ())
    kinds = scope.site.settings.kinds
    return read_quiz(quiz.source.fields, tuple(type for kind in kinds for type in kind.question_types))


def write_bar(scope: PageScope, module: LocalisedEntry, here: LocalisedEntry) -> Iterator[str]:
    """Give the bar of a course above one of its pages: where one is, its steps, the way back and on."""
    course = course_of(scope, module, here.id)
    at = next((number for number, step in enumerate(course.steps) if step.current), 0)
    units = units_of(scope, module)
    words = scope.site.words
    if here in units:
        position = words("unit.position", number=units.index(here) + 1, all=len(units))
    else:
        position = course.steps[at].label
    yield TEMPLATES.render(
        scope,
        "course_bar",
        course=course,
        here=here.id,
        is_start=here.id == module.id,
        certificate=_certificate(scope, module),
        position=position,
        back=course.steps[at - 1].link if at else None,
        next=course.steps[at + 1].link if at + 1 < len(course.steps) else None,
    )


def _certificate(scope: PageScope, module: LocalisedEntry) -> str:
    """Give the address of a module's certificate; other engines have none."""
    if scope.site.markdown or quiz_of(scope, module) is None:
        return ""
    page, _ = scope.site.page_of(module)
    return scope.page_href(path_beside(page, "certificate"))


def write_unit_end(scope: PageScope, module: LocalisedEntry, unit: LocalisedEntry) -> Iterator[str]:
    """Give the ways at the end of a unit: back, on, and what tells that it is done."""
    steps = course_of(scope, module, unit.id).steps
    at = next(number for number, step in enumerate(steps) if step.current)
    yield TEMPLATES.render(
        scope, "course_end", back=steps[at - 1], next=steps[at + 1] if at + 1 < len(steps) else None
    )


def write_keeping(scope: PageScope) -> str:
    """Give what saves, loads and erases what a reader has done in all courses."""
    return TEMPLATES.render(scope, "course_keeping")


def write_list_state(scope: PageScope, modules: Sequence[LocalisedEntry]) -> Iterator[str]:
    """Give what the list of modules tells of each that a reader has begun."""
    courses = tuple(course_of(scope, module) for module in modules)
    if courses:
        yield TEMPLATES.render(scope, "course_list", courses=courses)
