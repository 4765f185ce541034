"""Make files for other programs: tables, and what kinds offer, such as calendars and spreadsheets.

Takes a `Library` and gives files as bytes: nothing is written here, nothing is asked of the
network, and the same library gives the same bytes.  The formats are handed to this stage, which
knows no kind.
"""

from __future__ import annotations

from .attachments import Keep, SlowFiles, find_slow_files, make_attachments
from .exported import ExportedFile
from .files import make_exporters
from .format import BookWriter, CourseWriter, Exporter, Format, SiteWriter
from .whole import WHOLE_FORMATS

__all__ = [
    "WHOLE_FORMATS",
    "BookWriter",
    "CourseWriter",
    "ExportedFile",
    "Exporter",
    "Format",
    "Keep",
    "SiteWriter",
    "SlowFiles",
    "find_slow_files",
    "make_attachments",
    "make_exporters",
]
