"""What modules give to other programs: the files of each folder that has any."""

from __future__ import annotations

from . import deck, lms, results

FORMATS = (
    *deck.FORMATS,
    *lms.FORMATS,
    *results.FORMATS,
)
