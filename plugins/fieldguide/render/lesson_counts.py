"""How many lessons there are for each type of crisis."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from fieldguide.model import LocalisedEntry

from .charts import bar_lengths
from .labels import begin_upper, field_label, kind_name
from .lesson_groups import by_crisis
from .page_scope import Link, PageScope
from .sections import heading


@dataclass(frozen=True, slots=True)
class CountBar:
    """What is counted, the number, and the length of its bar."""

    link: Link
    count: int
    length: str


def write_crisis_counts(scope: PageScope, lessons: Sequence[LocalisedEntry]) -> Iterator[str]:
    """Give the table of numbers, drawn as bars, with its heading."""
    groups = by_crisis(scope, lessons)
    if not groups:
        return
    lengths = bar_lengths([len(found) for _, found in groups])
    rows = tuple(
        CountBar(scope.link(crisis), len(found), length)
        for (crisis, found), length in zip(groups, lengths, strict=True)
    )
    kind = scope.site.kind(lessons[0])
    unit = begin_upper(kind_name(scope.site, kind, many=True))
    yield heading(scope, scope.site.words("counts.title"), "counts")
    yield scope.render("counts", rows=rows, label=field_label(scope.site, "crisis"), unit=unit)
