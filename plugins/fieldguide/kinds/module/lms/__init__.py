"""Systems where training lives: what they take of a module, one folder a format."""

from __future__ import annotations

from . import scorm
from .gift.files import GIFT
from .moodle.files import MOODLE

FORMATS = (MOODLE, GIFT, *scorm.FORMATS)
"""The formats: questions alone, then whole courses."""

__all__ = ["FORMATS", "GIFT", "MOODLE"]
