"""Systems where training lives: what they take of a module, one folder a format."""

from __future__ import annotations

from .gift.files import GIFT
from .moodle.files import MOODLE

FORMATS = (MOODLE, GIFT)
"""The formats, the fullest first."""

__all__ = ["FORMATS", "GIFT", "MOODLE"]
