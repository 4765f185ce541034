"""Who reviewed, as it is written into a pack."""

from __future__ import annotations

from datetime import date, datetime

from ..values import PackError, PackReview


def read_review(by: object, day: object) -> PackReview:
    """Read who reviewed a pack, and when; nobody where the name is empty.

    Raises:
        PackError: there is a name and no day, or what stands there is no day.
    """
    name = " ".join(str(by or "").split())
    if isinstance(day, datetime):
        day = day.date()
    written = day.isoformat() if isinstance(day, date) else " ".join(str(day or "").split())
    if not name and not written:
        return PackReview()
    if not name:
        raise PackError("it says on which day it was reviewed, and not by whom")
    try:
        return PackReview(name, date.fromisoformat(written))
    except ValueError as error:
        told = (
            f"“{written}” is no day" if written else "it says by whom it was reviewed, and not on which day"
        )
        raise PackError(f"{told}; please write it as 2026-11-30") from error
