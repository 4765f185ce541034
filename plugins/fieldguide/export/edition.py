"""The edition that a file belongs to.

Files bear the day of the edition and never that of their making: same input, same bytes.
"""

from __future__ import annotations

import re
from datetime import date

from fieldguide.content.page_facts import read_page_facts
from fieldguide.model import Entry, Settings

_UNKNOWN = date(2000, 1, 1)


def edition_day(settings: Settings, entry: Entry | None = None) -> date:
    """Give the day of the edition, else the day an entry was reviewed, else one that never changes."""
    if settings.edition_date is not None:
        return settings.edition_date
    reviewed = read_page_facts(entry.fields).reviewed_on if entry is not None else None
    return reviewed or _UNKNOWN


def xlsform_version(settings: Settings) -> str:
    """Give the edition as a number that grows: the day and a count of two digits.

    https://docs.getodk.org/form-update/ asks for yyyymmddrr.  Without a day, the digits of the name.
    """
    if settings.edition_date is not None:
        return f"{settings.edition_date:%Y%m%d}01"
    return re.sub(r"\D", "", settings.edition) or "1"
