"""The day that contacts are judged against."""

from __future__ import annotations

from calendar import monthrange
from datetime import MAXYEAR, date

from fieldguide.model import Settings

SOON = 30
"""So many days before its end it is told that a contact has to be checked again."""

LONGEST_MONTHS = 3
"""So many months a contact may count as checked, at most: the advice of the manual."""


def last_good_day(verified: date) -> date:
    """Give the last day on which a contact may count that was checked on a day: date.max at most."""
    years, month = divmod(verified.month - 1 + LONGEST_MONTHS, 12)
    year, month = verified.year + years, month + 1
    if year > MAXYEAR:
        return date.max
    return date(year, month, min(verified.day, monthrange(year, month)[1]))


def judge_day(settings: Settings, today: date) -> date:
    """Give the day that contacts are judged against: that of the run, or of the edition where it is later.

    Who asks for another day with `--as-of` gets that in the place of the day of the run.
    """
    local = settings.local
    day = local.day if local is not None and local.day is not None else today
    return max(day, settings.edition_date) if settings.edition_date is not None else day
