"""The units of a training module on its page, and the way to its quiz."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from fieldguide.content.page_facts import read_page_facts
from fieldguide.content.training import read_module
from fieldguide.model import LocalisedEntry
from fieldguide.render.api import (
    COURSE_STORE,
    KindPages,
    KindWays,
    PageScope,
    TemplateFolder,
    field_label,
    heading,
    minutes_of,
)

from . import roles
from .slides.page import SLIDES
from .training import quiz_of, units_of

TEMPLATES = TemplateFolder(__file__)


def parts_of(module: LocalisedEntry) -> tuple[str, ...]:
    """Give the ids of the units of a module, then that of its quiz."""
    read = read_module(module.fields)
    return (*read.units, read.quiz)


def write_module_units(scope: PageScope, module: LocalisedEntry) -> Iterator[str]:
    """Give the units of a module as a list with their minutes, and the way to its quiz."""
    units = units_of(scope, module)
    quiz = quiz_of(scope, module)
    if units or quiz is not None:
        yield heading(scope, field_label(scope.site, "units"), "units")
        yield TEMPLATES.render(
            scope,
            "module_units",
            units=tuple(
                (
                    scope.link(unit),
                    scope.site.written(read_page_facts(unit.fields).summary),
                    minutes_of(scope, unit),
                )
                for unit in units
            ),
            quiz=scope.link(quiz) if quiz is not None else None,
            quiz_label=field_label(scope.site, "quiz"),
        )


PAGES = KindPages(
    before=write_module_units,
    extras_last=True,
    ways=KindWays(parts=parts_of),
    components=(COURSE_STORE, Path(__file__).parent, roles.FOLDER),
    bundle="training",
    in_course=True,
    views=(roles.VIEW,),
    beside=(SLIDES,),
)
