"""What the pages of lessons have of their own: their head, and the list as a map and as a line of time."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from fieldguide.model import LocalisedEntry
from fieldguide.render.api import KindPages, ListView, PageScope, SiteContext

from .counts import write_crisis_counts
from .head import write_lesson_head
from .map import write_world_map
from .timeline import write_timeline
from .view import read_lesson


def has_countries(_: SiteContext, lessons: Sequence[LocalisedEntry]) -> bool:
    """Tell whether a lesson names a country, so that a map has something to show."""
    return any(read_lesson(lesson.fields).countries for lesson in lessons)


def has_years(site: SiteContext, lessons: Sequence[LocalisedEntry]) -> bool:
    """Tell whether a lesson has years and a type of crisis, under which the line of time shows it."""
    crises = {crisis.id for crisis in site.of_kind("crisis")}
    found = (read_lesson(lesson.fields) for lesson in lessons)
    return any(lesson.years is not None and lesson.crisis in crises for lesson in found)


def write_times(scope: PageScope, lessons: Sequence[LocalisedEntry]) -> Iterator[str]:
    """Give the line of time, then how many lessons there are for each type of crisis."""
    yield from write_timeline(scope, lessons)
    yield from write_crisis_counts(scope, lessons)


PAGES = KindPages(
    facts=write_lesson_head,
    views=(
        ListView(
            "map", "view.map", "map.title", "map.about", write_world_map, has_countries, former=("map",)
        ),
        ListView(
            "timeline",
            "view.timeline",
            "timeline.title",
            "timeline.about",
            write_times,
            has_years,
            former=("timeline", "counts"),
        ),
    ),
    components=(Path(__file__).parent,),
)
