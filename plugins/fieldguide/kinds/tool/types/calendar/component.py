"""Render a calendar that comes back every year."""

from __future__ import annotations

from collections.abc import Sequence

from fieldguide.model import LocalisedEntry
from fieldguide.render.api import (
    Cite,
    ComponentFolder,
    Resolve,
    Words,
    WriteWords,
    find_targets,
    foreign_language,
)

from .view import Period, read_calendar

MONTHS = range(1, 13)

_FOLDER = ComponentFolder(__file__)


def render_calendar(
    entry: LocalisedEntry,
    words: Words,
    write: WriteWords,
    resolve: Resolve,
    cite: Cite,
    month_names: Sequence[tuple[str, str]],
) -> str:
    """Give a calendar as a block of HTML; empty where the entry has no periods.

    `month_names` are the twelve months in the reader's language: the name in full, and short.
    """
    calendar = read_calendar(entry.fields)
    if not calendar.periods:
        return ""

    def span(period: Period) -> tuple[str, ...]:
        ends = dict.fromkeys((period.months[0], period.months[-1])) if period.months else ()
        return tuple(month_names[month - 1][0] for month in ends)

    return _FOLDER.render(
        slug=entry.source.slug,
        periods=calendar.periods,
        months=tuple(zip(MONTHS, month_names, strict=True)),
        span=span,
        targets=lambda period: find_targets(period.see, resolve),
        # The marks count their uses: each is written once.
        marks={period.key: cite(period.sources) for period in calendar.periods},
        foreign=foreign_language(entry),
        write=write,
        words=words,
    )
