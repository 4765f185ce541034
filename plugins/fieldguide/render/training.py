"""What the pages of the training have besides: where one is, where one goes next."""

from __future__ import annotations

from collections.abc import Iterator

from fieldguide.content.fields import declared_fields
from fieldguide.model import LocalisedEntry, TextValue

from .components import render_quiz
from .labels import field_label
from .page_scope import PageScope
from .phrase import Phrase
from .pieces import Piece, show_value
from .sections import heading


def units_of(scope: PageScope, module: LocalisedEntry) -> tuple[LocalisedEntry, ...]:
    """Give the units of a module in order, those that this site contains."""
    found = (scope.site.entries.get(text.text) for text in module.fields.texts("units"))
    return tuple(unit for unit in found if unit is not None)


def quiz_of(scope: PageScope, module: LocalisedEntry) -> LocalisedEntry | None:
    """Give the quiz at the end of a module."""
    return scope.site.entries.get(module.fields.text("quiz"))


def module_of(scope: PageScope, unit: LocalisedEntry) -> LocalisedEntry | None:
    """Give the module that a unit is part of."""
    return scope.site.entries.get(scope.site.unit_modules.get(unit.id, ""))


def write_unit_bar(scope: PageScope, unit: LocalisedEntry) -> Iterator[str]:
    """Give the bar above a unit: its module, its place in it, the units before and after it."""
    module = module_of(scope, unit)
    if module is None:
        return
    units = units_of(scope, module)
    number = units.index(unit) + 1
    yield scope.render(
        "unit_bar",
        module=scope.link(module),
        position=scope.site.words("unit.position", number=number, all=len(units)),
        previous=scope.href(units[number - 2]) if number > 1 else "",
        next=scope.href(units[number]) if number < len(units) else "",
    )


def write_unit_aims(scope: PageScope, unit: LocalisedEntry) -> Iterator[str]:
    """Give the objectives of the module that a unit works on."""
    module = module_of(scope, unit)
    if module is None:
        return
    objectives = {key.text: value for key, value in module.fields.keyed("objectives")}
    wanted = (objectives.get(text.text) for text in unit.fields.texts("objectives"))
    aims = tuple(scope.site.written(aim) for aim in wanted if isinstance(aim, TextValue))
    if aims:
        yield scope.render("unit_aims", aims=aims)


def write_unit_end(scope: PageScope, unit: LocalisedEntry) -> Iterator[str]:
    """Give the way on from a unit: the next, or the quiz after the last."""
    module = module_of(scope, unit)
    if module is None:
        return
    units = units_of(scope, module)
    index = units.index(unit)
    quiz = quiz_of(scope, module) if index == len(units) - 1 else None
    yield scope.render(
        "unit_end",
        next=scope.link(units[index + 1]) if index + 1 < len(units) else None,
        quiz=scope.link(quiz) if quiz is not None else None,
        quiz_label=field_label(scope.site, "quiz"),
        module=scope.link(module),
    )


def write_module_units(scope: PageScope, module: LocalisedEntry) -> Iterator[str]:
    """Give the units of a module as a list with their minutes, and the way to its quiz."""
    units = units_of(scope, module)
    quiz = quiz_of(scope, module)
    if units or quiz is not None:
        yield heading(scope, field_label(scope.site, "units"), "units")
        yield scope.render(
            "module_units",
            units=tuple(
                (scope.link(unit), scope.site.text(unit, "summary"), minutes_of(scope, unit))
                for unit in units
            ),
            quiz=scope.link(quiz) if quiz is not None else None,
            quiz_label=field_label(scope.site, "quiz"),
        )


def minutes_of(scope: PageScope, entry: LocalisedEntry) -> Piece:
    """Give how long a module or a unit takes."""
    for field in declared_fields(scope.site.kind(entry)):
        value = entry.fields.get("minutes")
        if field.name == "minutes" and value is not None:
            return next(show_value(scope, field, value), Piece(Phrase("")))
    return Piece(Phrase(""))


def write_quiz(scope: PageScope, quiz: LocalisedEntry) -> Iterator[str]:
    """Give the questions of a quiz."""
    html = render_quiz(quiz, scope.site.words, scope.resolve)
    if html:
        yield html
