"""The day and the edition that a file bears, never those of its making: same input, same bytes."""

from __future__ import annotations

import re
from datetime import date

from fieldguide.content.page_facts import read_page_facts
from fieldguide.model import Entry, Settings

_UNKNOWN = date(2000, 1, 1)


def edition_day(settings: Settings) -> date:
    """Give the day of the edition, else one that never changes."""
    return settings.edition_date or _UNKNOWN


def file_day(settings: Settings, entry: Entry) -> date:
    """Give the day an entry was reviewed, else that of the edition.

    So a file is the same in each edition in which its entry is: who updates a copy need not get it again.
    """
    return read_page_facts(entry.fields).reviewed_on or edition_day(settings)


def xlsform_version(settings: Settings) -> str:
    """Give the edition as a number that grows: the day and a count of two digits.

    https://docs.getodk.org/form-update/ asks for yyyymmddrr.  Without a day, the digits of the name.
    """
    if settings.edition_date is not None:
        return f"{settings.edition_date:%Y%m%d}01"
    return re.sub(r"\D", "", settings.edition) or "1"
