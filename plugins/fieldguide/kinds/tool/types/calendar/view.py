"""A calendar as its data file has it."""

from __future__ import annotations

from dataclasses import dataclass

from fieldguide.content.remember import once_per_object
from fieldguide.model import MapValue, TextValue

_MONTHS = {str(number): number for number in range(1, 13)}


@dataclass(frozen=True, slots=True)
class Period:
    """What happens in a span of months, which may run over the turn of the year.

    `months` are numbers from 1 to 12 in their order, none where the file names something else.
    """

    key: str
    title: str
    what: TextValue
    do: TextValue
    months: tuple[int, ...]
    see: tuple[TextValue, ...]
    sources: tuple[TextValue, ...]


@dataclass(frozen=True, slots=True)
class Calendar:
    """What comes back every year."""

    periods: tuple[Period, ...]


@once_per_object
def read_calendar(fields: MapValue) -> Calendar:
    """Read the periods of a calendar; none where the entry is no calendar."""
    return Calendar(tuple(_period(key, period) for key, period in fields.keyed_maps("periods")))


def _period(key: str, period: MapValue) -> Period:
    return Period(
        key,
        period.text("title"),
        period.words("what"),
        period.words("do"),
        months_of(period),
        period.texts("see"),
        period.texts("sources"),
    )


def months_of(period: MapValue) -> tuple[int, ...]:
    """Give the months, 1 to 12, of a period with `from` and perhaps `to`, in their order.

    One whose `to` is before its `from` runs over the turn of the year.  A period that names
    something that is no month has none.
    """
    first = _MONTHS.get(period.text("from"))
    last = _MONTHS.get(period.text("to") or period.text("from"))
    if first is None or last is None:
        return ()
    return tuple((first - 1 + step) % 12 + 1 for step in range((last - first) % 12 + 1))
