"""What modules give to other programs: each folder brings its formats, which stand here in one line."""

from __future__ import annotations

from . import deck, kit, results
from .lms import gift, h5p, moodle, scorm

FORMATS = (
    *kit.FORMATS,
    *moodle.FORMATS,
    *gift.FORMATS,
    *h5p.FORMATS,
    *scorm.FORMATS,
    *results.FORMATS,
    *deck.FORMATS,
)
"""In the order in which pages offer them: what a trainer needs for tomorrow first."""
