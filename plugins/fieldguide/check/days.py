"""The day that rules take for today."""

from __future__ import annotations

import os
from datetime import UTC, date, datetime

from fieldguide.content.moment import given_moment


def today() -> date:
    """Give the day of the run.

    https://reproducible-builds.org/specs/source-date-epoch/ : where it is set, the same
    input has the same report on every day.

    Raises:
        UsageError: the environment says nonsense.
    """
    given = given_moment(os.environ)
    return date.today() if given is None else datetime.fromtimestamp(given, UTC).date()
