"""The moment that engines believe it is, so that bytes do not depend on the day."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime

from fieldguide.content.moment import given_moment
from fieldguide.model import Settings

_EARLIEST_OF_ZIP = 315_532_800  # 1980-01-01T00:00:00Z


def source_date_epoch(settings: Settings, environment: Mapping[str, str]) -> int:
    """Give the seconds since 1970 that stand for now: the edition's date where it has one.

    Without it, what the environment says, and else the first day of 1980.

    Raises:
        UsageError: the environment's value is no such number, even where it is not used.
    """
    given = given_moment(environment)
    if settings.edition_date is not None:
        day = settings.edition_date
        return int(datetime(day.year, day.month, day.day, tzinfo=UTC).timestamp())
    return given if given is not None else _EARLIEST_OF_ZIP
