"""The lessons: a table, a line of time, a map, numbers, then a list for each type of crisis."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from fieldguide.model import LocalisedEntry
from fieldguide.render.api import (
    KindPages,
    Link,
    PageScope,
    TemplateFolder,
    country_name,
    field_label,
    filter_tokens,
    heading,
    list_entry,
    write_filter,
    write_list,
    write_years,
)

from .counts import write_crisis_counts
from .groups import by_crisis
from .head import write_lesson_head
from .map import write_world_map
from .timeline import write_timeline
from .view import read_lesson

TEMPLATES = TemplateFolder(__file__)

_TABLE = "fg-lessons"


@dataclass(frozen=True, slots=True)
class LessonRow:
    """A lesson and where, in which crisis and when it was learned."""

    link: Link
    countries: tuple[str, ...]
    crisis: Link | None
    years: str
    tokens: str
    key: str


def write_lessons(scope: PageScope, lessons: Sequence[LocalisedEntry]) -> Iterator[str]:
    """Give the table, newest lessons first, with its filter, the drawings, and the lists."""
    kind = scope.site.kind(lessons[0])
    newest = sorted(lessons, key=_years, reverse=True)
    labels = [field_label(scope.site, name) for name in ("countries", "crisis", "years")]
    yield write_filter(scope, kind, lessons, _TABLE)
    rows = tuple(_row(scope, lesson, filter_tokens(kind, lesson)) for lesson in newest)
    yield TEMPLATES.render(scope, "lesson_table", id=_TABLE, rows=rows, labels=labels)
    yield from write_timeline(scope, lessons)
    yield from write_world_map(scope, lessons)
    yield from write_crisis_counts(scope, lessons)
    yield from _by_crisis(scope, lessons)


def _years(entry: LocalisedEntry) -> tuple[str, str]:
    lesson = read_lesson(entry.fields)
    return lesson.last_year, lesson.first_year


def _by_crisis(scope: PageScope, lessons: Sequence[LocalisedEntry]) -> Iterator[str]:
    for crisis, found in by_crisis(scope, lessons):
        yield scope.render("open", id="", group=True)
        yield heading(scope, scope.site.title(crisis).text, f"crisis-{crisis.source.slug}")
        yield write_list(scope, [list_entry(scope, one, filtered=False, keyed=True) for one in found])
        yield scope.render("close")


def _row(scope: PageScope, entry: LocalisedEntry, tokens: str) -> LessonRow:
    code = scope.site.language.code
    lesson = read_lesson(entry.fields)
    crisis = scope.site.entries.get(lesson.crisis)
    countries = tuple(country_name(country, code) for country in lesson.countries)
    crisis_link = scope.link(crisis) if crisis is not None else None
    years = write_years(scope, entry)
    return LessonRow(scope.link(entry), countries, crisis_link, years, tokens, entry.source.slug)


PAGES = KindPages(facts=write_lesson_head, list=write_lessons, components=(Path(__file__).parent,))
