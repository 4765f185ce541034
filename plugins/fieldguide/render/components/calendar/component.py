"""Render a calendar that comes back every year: an entry with `periods`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from fieldguide.content.tool_data import months_of
from fieldguide.model import LocalisedEntry, MapValue

from ...target import Cite, Resolve, Target
from ...words import Words
from ..markup import find_targets, foreign_language, render_template

MONTHS = range(1, 13)


@dataclass(frozen=True, slots=True)
class Period:
    """A span of months, which may run over the turn of the year; `span` names its first and its last."""

    id: str
    fields: MapValue
    months: tuple[int, ...]
    span: tuple[str, ...]
    targets: tuple[Target, ...]
    marks: Markup


def render_calendar(
    entry: LocalisedEntry, words: Words, resolve: Resolve, cite: Cite, month_names: Sequence[tuple[str, str]]
) -> str:
    """Give a calendar as a block of HTML; empty where the entry has no periods.

    `month_names` are the twelve months in the reader's language: the name in full, and short.
    """
    periods = tuple(
        _read_period(f"{entry.source.slug}-{key}", period, resolve, cite, month_names)
        for key, period in entry.fields.keyed_maps("periods")
    )
    if not periods:
        return ""
    return render_template(
        "calendar",
        periods=periods,
        months=tuple(zip(MONTHS, month_names, strict=True)),
        foreign=foreign_language(entry),
        words=words,
    )


def _read_period(
    id: str, period: MapValue, resolve: Resolve, cite: Cite, month_names: Sequence[tuple[str, str]]
) -> Period:
    months = months_of(period)
    ends = tuple(dict.fromkeys((months[0], months[-1]))) if months else ()
    return Period(
        id=id,
        fields=period,
        months=months,
        span=tuple(month_names[month - 1][0] for month in ends),
        targets=find_targets(period.texts("see"), resolve),
        marks=cite(period.texts("sources")),
    )
