"""How many lessons there are for each type of crisis."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from fieldguide.model import LocalisedEntry
from fieldguide.render.api import (
    Link,
    PageScope,
    TemplateFolder,
    bar_lengths,
    begin_upper,
    field_label,
    heading,
    kind_name,
)

from .groups import by_crisis

TEMPLATES = TemplateFolder(__file__)


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
    yield TEMPLATES.render(scope, "counts", rows=rows, label=field_label(scope.site, "crisis"), unit=unit)
