"""Lessons put together: by type of crisis, by country."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from fieldguide.model import LocalisedEntry
from fieldguide.render.api import PageScope, country_name, sort_entries, sort_key

from .view import read_lesson

CrisisLessons = tuple[LocalisedEntry, tuple[LocalisedEntry, ...]]


def by_crisis(scope: PageScope, lessons: Sequence[LocalisedEntry]) -> tuple[CrisisLessons, ...]:
    """Give each type of crisis that has lessons, with them in the order that they came in."""
    crises = sort_entries(scope, scope.site.of_kind("crisis"))
    groups = (
        (crisis, tuple(one for one in lessons if read_lesson(one.fields).crisis == crisis.id))
        for crisis in crises
    )
    return tuple((crisis, found) for crisis, found in groups if found)


def by_country(
    scope: PageScope, lessons: Sequence[LocalisedEntry]
) -> Mapping[str, tuple[LocalisedEntry, ...]]:
    """Give the lessons of each country by its code, in the order of the countries' names."""
    language = scope.site.language.code
    codes = {code for lesson in lessons for code in read_lesson(lesson.fields).countries}
    named = sorted(codes, key=lambda code: (sort_key(country_name(code, language), language), code))
    return {
        code: tuple(one for one in lessons if code in read_lesson(one.fields).countries) for code in named
    }
