"""What the page of a unit has besides: where one is in the module, where one goes next."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from fieldguide.content.training import read_module, read_unit
from fieldguide.model import LocalisedEntry
from fieldguide.render.api import KindPages, PageScope, TemplateFolder, field_label

from ..module.training import quiz_of, units_of
from ..quiz.checks import write_checks

TEMPLATES = TemplateFolder(__file__)


def named_by(scope: PageScope, unit: LocalisedEntry) -> tuple[str, ...]:
    """Give the module of a unit, which the unit's page leads to."""
    module = scope.site.whole_of(unit)
    return (module.id,) if module is not None else ()


def write_unit_bar(scope: PageScope, unit: LocalisedEntry) -> Iterator[str]:
    """Give the bar above a unit: its module, its place in it, the units before and after it."""
    module = scope.site.whole_of(unit)
    if module is None:
        return
    units = units_of(scope, module)
    number = units.index(unit) + 1
    yield TEMPLATES.render(
        scope,
        "unit_bar",
        module=scope.link(module),
        position=scope.site.words("unit.position", number=number, all=len(units)),
        previous=scope.href(units[number - 2]) if number > 1 else "",
        next=scope.href(units[number]) if number < len(units) else "",
    )


def write_unit_aims(scope: PageScope, unit: LocalisedEntry) -> Iterator[str]:
    """Give the objectives of the module that a unit works on."""
    module = scope.site.whole_of(unit)
    if module is None:
        return
    objectives = {one.name: one.text for one in read_module(module.fields).objectives}
    wanted = (objectives.get(text.text) for text in read_unit(unit.fields).objectives)
    aims = tuple(scope.site.written(aim) for aim in wanted if aim is not None)
    if aims:
        yield TEMPLATES.render(scope, "unit_aims", aims=aims)


def write_unit_checks(scope: PageScope, unit: LocalisedEntry) -> Iterator[tuple[str, str]]:
    """Give the questions that a unit asks, each with the heading whose section it follows."""
    module = scope.site.whole_of(unit)
    quiz = quiz_of(scope, module) if module is not None else None
    if quiz is not None:
        yield from write_checks(scope, quiz, unit)


def write_unit_end(scope: PageScope, unit: LocalisedEntry) -> Iterator[str]:
    """Give the way on from a unit: the next, or the quiz after the last."""
    module = scope.site.whole_of(unit)
    if module is None:
        return
    units = units_of(scope, module)
    index = units.index(unit)
    quiz = quiz_of(scope, module) if index == len(units) - 1 else None
    yield TEMPLATES.render(
        scope,
        "unit_end",
        next=scope.link(units[index + 1]) if index + 1 < len(units) else None,
        quiz=scope.link(quiz) if quiz is not None else None,
        quiz_label=field_label(scope.site, "quiz"),
        module=scope.link(module),
    )


PAGES = KindPages(
    head=write_unit_bar,
    before=write_unit_aims,
    inside=write_unit_checks,
    after=write_unit_end,
    named=named_by,
    components=(Path(__file__).parent,),
    bundle="training",
    in_course=True,
)
