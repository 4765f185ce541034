"""When the lessons were learned: a line of time for each type of crisis."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from fieldguide.model import LocalisedEntry
from fieldguide.render.api import (
    Link,
    PageScope,
    Phrase,
    Span,
    TemplateFolder,
    TimeBar,
    time_scale,
    write_years,
)

from .groups import by_crisis
from .view import read_lesson

TEMPLATES = TemplateFolder(__file__)


@dataclass(frozen=True, slots=True)
class TimelineRow:
    """A lesson and the bar of its years; `key` is what the filter knows it by."""

    link: Link
    years: str
    bar: TimeBar
    key: str


@dataclass(frozen=True, slots=True)
class TimelineGroup:
    """The lessons of one type of crisis, the oldest first."""

    title: Phrase
    rows: tuple[TimelineRow, ...]


def write_timeline(scope: PageScope, lessons: Sequence[LocalisedEntry]) -> Iterator[str]:
    """Give the line of time; nothing where no lesson has years and a crisis."""
    dated = [lesson for lesson in lessons if _span(lesson) is not None]
    groups = by_crisis(scope, sorted(dated, key=lambda one: (read_lesson(one.fields).first_year, one.id)))
    if not groups:
        return
    spans = [span for lesson in dated if (span := _span(lesson)) is not None]
    scale = time_scale(spans, mirrored=scope.site.language.direction == "rtl")
    rows = {
        lesson.id: TimelineRow(
            scope.link(lesson), write_years(scope, lesson), scale.bar(span), lesson.source.slug
        )
        for lesson in dated
        if (span := _span(lesson)) is not None
    }
    shown = tuple(
        TimelineGroup(scope.site.title(crisis), tuple(rows[one.id] for one in found))
        for crisis, found in groups
    )
    yield TEMPLATES.render(scope, "timeline", ticks=scale.ticks, groups=shown)


def _span(lesson: LocalisedEntry) -> Span | None:
    years = read_lesson(lesson.fields).years
    return Span(*years) if years is not None else None
