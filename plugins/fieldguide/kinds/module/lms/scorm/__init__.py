"""Courses as SCORM packages, for systems where people learn: SCORM 1.2, and 2004 4th edition."""

from __future__ import annotations

from functools import partial

from fieldguide.content.training import MODULE
from fieldguide.export.api import Format

from . import version_1_2, version_2004
from .package import write_package

_LANGUAGES_HELP = (
    "A language to write; can be given again. By default each that the module and its quiz are in."
)

SCORM_1_2 = Format(
    "scorm",
    "Write training modules as SCORM 1.2 packages, for nearly every learning system: all, or those named.",
    _LANGUAGES_HELP,
    chosen=MODULE,
    write_course=partial(write_package, version_1_2.VERSION),
)

SCORM_2004 = Format(
    "scorm2004",
    "Write training modules as packages of SCORM 2004 4th edition: all, or those named.",
    _LANGUAGES_HELP,
    chosen=MODULE,
    write_course=partial(write_package, version_2004.VERSION),
)

FORMATS = (SCORM_1_2, SCORM_2004)

__all__ = ["FORMATS", "SCORM_1_2", "SCORM_2004"]
