"""The units of a training module on its page, and the way to its quiz."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from fieldguide.content.page_facts import read_page_facts
from fieldguide.content.training import read_module
from fieldguide.model import LocalisedEntry
from fieldguide.render.api import (
    KindPages,
    KindWays,
    PageScope,
    TemplateFolder,
    field_label,
    heading,
    minutes_of,
    write_plain,
)

from ..course import FOLDERS, write_bar, write_keeping, write_list_state
from . import roles, trainers
from .certificate import CERTIFICATE
from .room import ROOM
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
                    unit.id,
                    scope.link(unit),
                    scope.site.written(read_page_facts(unit.fields).summary),
                    minutes_of(scope, unit),
                )
                for unit in units
            ),
            quiz=scope.link(quiz) if quiz is not None else None,
            quiz_id=quiz.id if quiz is not None else "",
            quiz_label=field_label(scope.site, "quiz"),
        )


def write_module_end(scope: PageScope, module: LocalisedEntry) -> Iterator[str]:
    """Give what saves, loads and erases what a reader has done."""
    if units_of(scope, module):
        yield write_keeping(scope)


def write_start_bar(scope: PageScope, module: LocalisedEntry) -> Iterator[str]:
    """Give the bar of the course that a module is."""
    if units_of(scope, module) or quiz_of(scope, module) is not None:
        yield from write_bar(scope, module, module)


def write_modules(scope: PageScope, modules: Sequence[LocalisedEntry]) -> Iterator[str]:
    """Give the list of modules, and above it what a reader has begun."""
    yield from write_list_state(scope, modules)
    yield from write_plain(scope, modules)


PAGES = KindPages(
    head=write_start_bar,
    list=write_modules,
    before=write_module_units,
    after=write_module_end,
    extras_last=True,
    ways=KindWays(parts=parts_of),
    components=(*FOLDERS, Path(__file__).parent / "results/typed", Path(__file__).parent, roles.FOLDER),
    bundle="training",
    in_course=True,
    views=(roles.VIEW, trainers.VIEW),
    beside=(
        SLIDES,
        ROOM,
        CERTIFICATE,
    ),
)
