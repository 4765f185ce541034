"""Lessons put together: by type of crisis, by country."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from fieldguide.model import LocalisedEntry
from fieldguide.render.api import PageScope, country_name, sort_entries, sort_key

CrisisLessons = tuple[LocalisedEntry, tuple[LocalisedEntry, ...]]


def by_crisis(scope: PageScope, lessons: Sequence[LocalisedEntry]) -> tuple[CrisisLessons, ...]:
    """Give each type of crisis that has lessons, with them in the order that they came in."""
    crises = sort_entries(scope, scope.site.of_kind("crisis"))
    groups = (
        (crisis, tuple(one for one in lessons if one.fields.text("crisis") == crisis.id)) for crisis in crises
    )
    return tuple((crisis, found) for crisis, found in groups if found)


def by_country(
    scope: PageScope, lessons: Sequence[LocalisedEntry]
) -> Mapping[str, tuple[LocalisedEntry, ...]]:
    """Give the lessons of each country by its code, in the order of the countries' names."""
    language = scope.site.language.code
    codes = {text.text for lesson in lessons for text in lesson.fields.texts("countries")}
    named = sorted(codes, key=lambda code: (sort_key(country_name(code, language), language), code))
    return {code: tuple(one for one in lessons if code in country_codes(one)) for code in named}


def country_codes(lesson: LocalisedEntry) -> tuple[str, ...]:
    """Give the codes of the countries that a lesson is about."""
    return tuple(text.text for text in lesson.fields.texts("countries"))
