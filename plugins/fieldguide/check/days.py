"""Days that authors write, and today."""

from __future__ import annotations

import os
from datetime import UTC, date, datetime

from fieldguide.content.moment import given_moment
from fieldguide.model import Entry


def read_day(entry: Entry, name: str) -> date | None:
    """Give the day in a field, or None where there is no day."""
    try:
        return date.fromisoformat(entry.fields.text(name))
    except ValueError:
        return None


def today() -> date:
    """Give the day of the run.

    https://reproducible-builds.org/specs/source-date-epoch/ : where it is set, the same
    input has the same report on every day.

    Raises:
        UsageError: the environment says nonsense.
    """
    given = given_moment(os.environ)
    return date.today() if given is None else datetime.fromtimestamp(given, UTC).date()
