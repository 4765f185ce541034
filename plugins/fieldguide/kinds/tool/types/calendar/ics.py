"""The periods of an entry as a calendar file (iCalendar, RFC 5545)."""

from __future__ import annotations

from calendar import isleap
from collections.abc import Iterator
from datetime import UTC, date, datetime, time
from typing import TYPE_CHECKING

from fieldguide.content.words import marked_title, site_name
from fieldguide.export.api import (
    ExportedFile,
    Format,
    Languages,
    file_day,
    in_each_language,
    one_line,
    speak,
)
from fieldguide.model import Attachment, Entry, Language, Library, LocalisedEntry, Settings

from .view import Period, read_calendar

if TYPE_CHECKING:
    from icalendar import Event

_MONTHS = 12


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
    name = marked_title(settings, entry.language.code, entry.title)
    calendar.add("x-wr-calname", name)  # what Google, Apple and Outlook show
    day = file_day(settings, entry.source)
    for period in read_calendar(entry.fields).periods:
        if period.months:
            calendar.add_component(_event(entry, period, day))
    content: bytes = calendar.to_ical()
    return content


def _event(entry: LocalisedEntry, period: Period, day: date) -> Event:
    from icalendar import Event, vText

    first, last = period.months[0], period.months[-1]
    language = {"LANGUAGE": entry.language.code}
    event = Event()
    # RFC 7986, 5.3, asks for no host in it; so it is the address of the period in this site.
    event.add("uid", f"fieldguide:{entry.id}#{period.key}")
    event.add("dtstamp", datetime.combine(day, time(), UTC))
    start, end = period_span(day.year, first, last)
    event.add("dtstart", start)
    event.add("dtend", end)
    event.add("rrule", {"freq": "yearly"})
    event.add("transp", "TRANSPARENT")  # nobody is busy for two months
    event.add("summary", vText(one_line(period.title)), language)
    texts = (one_line(period.what.text), one_line(period.do.text))
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


def _export(library: Library, languages: Languages) -> tuple[ExportedFile, ...]:
    return in_each_language(library, languages, ".ics", lambda entry: _file(entry, library.settings))


def _beside(library: Library, entry: Entry, language: Language, place: str) -> Iterator[Attachment]:
    spoken = speak(library, entry.id, language)
    content = _file(spoken, library.settings)
    if content is not None:
        yield Attachment(
            entry.id, CALENDAR_FILE.name, f"{place}.ics", content, spoken.title, spoken.language.code
        )


def _file(entry: LocalisedEntry, settings: Settings) -> bytes | None:
    return write_calendar(entry, settings) if read_calendar(entry.fields).periods else None


CALENDAR_FILE = Format(
    "calendar",
    "Write the calendars as files (iCalendar) that calendar programs read.",
    "A language to write; can be given again. By default the source language.",
    _export,
    _beside,
)


FORMATS = (CALENDAR_FILE,)
