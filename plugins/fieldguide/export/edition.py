"""The day and the edition that a file bears, never those of its making: same input, same bytes."""

from __future__ import annotations

import json
from datetime import date
from hashlib import sha256

from fieldguide.content.page_facts import read_page_facts
from fieldguide.model import Entry, Settings

_UNKNOWN = date(2000, 1, 1)


def edition_day(settings: Settings) -> date:
    """Give the day of the edition, else one that never changes."""
    return settings.edition_date or _UNKNOWN


def review_day(*entries: Entry) -> date | None:
    """Give the day on which the newest review of some entries was; None where none was reviewed."""
    days = (read_page_facts(entry.fields).reviewed_on for entry in entries)
    return max((day for day in days if day is not None), default=None)


def file_day(settings: Settings, *entries: Entry) -> date:
    """Give the day of the newest review of what a file is made of, else that of the edition.

    So a file is the same in each edition in which its entries are: who updates a copy need not get it again.
    """
    return review_day(*entries) or edition_day(settings)


def xlsform_version(day: date, said: object) -> str:
    """Give a form's version: its day, and two digits of what it says (anything that JSON can say).

    https://docs.getodk.org/form-update/ asks for a number, yyyymmddrr, and servers for another one for
    another form.  Of the same day, another form has the same two digits once in a hundred times.
    """
    text = json.dumps(said, ensure_ascii=False, sort_keys=True)
    digits = int.from_bytes(sha256(text.encode()).digest()[:4], "big") % 100
    return f"{day:%Y%m%d}{digits:02}"
