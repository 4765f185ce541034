"""Where the lessons were learned: a map of the world, and the same as a list of countries."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from fieldguide.model import LocalisedEntry
from fieldguide.render.api import (
    Link,
    MapMark,
    PageScope,
    TemplateFolder,
    count_words,
    country_name,
    draw_world,
)

from .groups import by_country

TEMPLATES = TemplateFolder(__file__)


@dataclass(frozen=True, slots=True)
class MarkLink:
    """A mark as the map writes it: the number of lessons, what it means, and where it leads."""

    x: int
    y: int
    count: int
    label: str
    href: str


@dataclass(frozen=True, slots=True)
class CountryLessons:
    """A country and its lessons, each with what the filter knows it by."""

    code: str
    name: str
    lessons: tuple[tuple[Link, str], ...]


def write_world_map(scope: PageScope, lessons: Sequence[LocalisedEntry]) -> Iterator[str]:
    """Give the map, and the list of countries."""
    found = by_country(scope, lessons)
    if not found:
        return
    drawn = draw_world({code: tuple(one.id for one in held) for code, held in found.items()})
    marks = tuple(_mark(scope, mark, found) for mark in drawn.marks)
    yield TEMPLATES.render(scope, "world_map", map=drawn, marks=marks)
    countries = tuple(_country(scope, code, held) for code, held in found.items())
    yield TEMPLATES.render(scope, "country_lessons", countries=countries)


def _mark(scope: PageScope, mark: MapMark, found: Mapping[str, Sequence[LocalisedEntry]]) -> MarkLink:
    words, language = scope.site.words, scope.site.language.code
    # The order of the list, which is that of the names.
    codes = [code for code in found if code in mark.countries]
    places = words("list.comma").join(country_name(code, language) for code in codes)
    label = words("map.mark", places=places, what=count_words(scope, "lesson", len(mark.found)))
    only = scope.links(mark.found[:1]) if len(mark.found) == 1 else ()
    href = only[0].href if only else f"#fg-country-{codes[0]}"
    return MarkLink(*mark.place, len(mark.found), label, href)


def _country(scope: PageScope, code: str, held: Sequence[LocalisedEntry]) -> CountryLessons:
    name = country_name(code, scope.site.language.code)
    return CountryLessons(code, name, tuple((scope.link(one), one.source.slug) for one in held))
