"""The moment that a run takes for now, where the environment gives one."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, date, datetime

from fieldguide.errors import UsageError

VARIABLE = "SOURCE_DATE_EPOCH"
"""The variable of https://reproducible-builds.org/specs/source-date-epoch/."""

_LATEST = 253_402_300_799  # 9999-12-31T23:59:59Z, the last second that datetime knows


def today(environment: Mapping[str, str]) -> date:
    """Give the day of the run: that of the given moment, so that the same input has the same report each day.

    Raises:
        UsageError: the environment says nonsense.
    """
    given = given_moment(environment)
    return date.today() if given is None else datetime.fromtimestamp(given, UTC).date()


def given_moment(environment: Mapping[str, str]) -> int | None:
    """Give the seconds since 1970 that the environment says, None where it says nothing.

    Raises:
        UsageError: what it says is no such number.
    """
    given = environment.get(VARIABLE, "")
    if not given:
        return None
    if not (given.isascii() and given.isdigit() and len(given) <= 12 and int(given) <= _LATEST):
        raise UsageError(f"{VARIABLE} must be a whole number of seconds since 1970, not `{given}`")
    return int(given)
