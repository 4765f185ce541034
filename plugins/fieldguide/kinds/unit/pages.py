"""What the page of a unit has besides: where one is in the module, where one goes next."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from fieldguide.content.training import read_module, read_unit
from fieldguide.model import LocalisedEntry
from fieldguide.render.api import KindPages, PageScope, TemplateFolder

from ..course import write_bar, write_unit_end
from ..module.training import quiz_of
from ..quiz.checks import write_checks

TEMPLATES = TemplateFolder(__file__)


def named_by(scope: PageScope, unit: LocalisedEntry) -> tuple[str, ...]:
    """Give the module of a unit, which the unit's page leads to."""
    module = scope.site.whole_of(unit)
    return (module.id,) if module is not None else ()


def write_unit_bar(scope: PageScope, unit: LocalisedEntry) -> Iterator[str]:
    """Give the bar above a unit: its module, its place in it, the units before and after it."""
    module = scope.site.whole_of(unit)
    if module is not None:
        yield from write_bar(scope, module, unit)


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


def write_end(scope: PageScope, unit: LocalisedEntry) -> Iterator[str]:
    """Give the ways at the end of a unit: on to the next or to the quiz, and back."""
    module = scope.site.whole_of(unit)
    if module is not None:
        yield from write_unit_end(scope, module, unit)


PAGES = KindPages(
    head=write_unit_bar,
    before=write_unit_aims,
    inside=write_unit_checks,
    after=write_end,
    named=named_by,
    components=(Path(__file__).parent,),
    bundle="training",
    in_course=True,
)
