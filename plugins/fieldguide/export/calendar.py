"""The periods of an entry as a calendar file (iCalendar, RFC 5545)."""

from __future__ import annotations

from calendar import isleap
from datetime import UTC, date, datetime, time
from typing import TYPE_CHECKING

from fieldguide.content.tool_data import months_of
from fieldguide.content.words import site_name
from fieldguide.model import LocalisedEntry, MapValue, Settings

from .edition import edition_day
from .texts import text_at

if TYPE_CHECKING:
    from icalendar import Event

_MONTHS = 12


def has_calendar(entry: LocalisedEntry) -> bool:
    """Tell whether an entry has periods."""
    return bool(entry.fields.keyed_maps("periods"))


def write_calendar(entry: LocalisedEntry, settings: Settings) -> bytes:
    """Give the periods of an entry as all-day events that come back every year.

    An event has the same UID in every language and edition: who imports a newer file gets no
    doubles.
    """
    # Not at the top: every command would pay for it at its start.
    from icalendar import Calendar

    calendar = Calendar()
    calendar.add(
        "prodid", f"-//fieldguide//{site_name(settings, entry.language.code)}//{entry.language.code}"
    )
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("x-wr-calname", entry.title)  # what Google, Apple and Outlook show
    day = edition_day(settings, entry.source)
    for key, period in entry.fields.keyed_maps("periods"):
        months = months_of(period)
        if months:
            calendar.add_component(_event(entry, key, period, (months[0], months[-1]), day))
    content: bytes = calendar.to_ical()
    return content


def _event(entry: LocalisedEntry, key: str, period: MapValue, months: tuple[int, int], day: date) -> Event:
    from icalendar import Event, vText

    first, last = months
    language = {"LANGUAGE": entry.language.code}
    event = Event()
    # RFC 7986, 5.3, asks for no host in it; so it is the address of the period in this site.
    event.add("uid", f"fieldguide:{entry.id}#{key}")
    event.add("dtstamp", datetime.combine(day, time(), UTC))
    start, end = period_span(day.year, first, last)
    event.add("dtstart", start)
    event.add("dtend", end)
    event.add("rrule", {"freq": "yearly"})
    event.add("transp", "TRANSPARENT")  # nobody is busy for two months
    event.add("summary", vText(text_at(period, "title")), language)
    texts = (text_at(period, "what"), text_at(period, "do"))
    event.add("description", vText("\n\n".join(filter(None, texts))), language)
    return event


def period_span(year: int, first: int, last: int) -> tuple[date, date]:
    """Give the first day of a period and the first day after it, in a year without a leap day in it.

    A calendar program repeats the number of days: where a leap day falls into a later year, the
    period ends a day early there, and never a day late.
    """
    while True:
        over = year + (1 if last < first else 0)
        start, end = date(year, first, 1), date(over + last // _MONTHS, last % _MONTHS + 1, 1)
        leap = next((one for one in (year, over) if isleap(one) and start <= date(one, 2, 29) < end), None)
        if leap is None:
            return start, end
        year += 1
