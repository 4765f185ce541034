"""Make files for other programs: tables, forms, calendars, spreadsheets.

Takes a `Library` and gives files as bytes: nothing is written here, nothing is asked of the
network, and the same library gives the same bytes.  `EXPORTERS` are what the command offers;
`make_attachments` gives the files that the pages of a site offer.
"""

from __future__ import annotations

from .attachments import make_attachments
from .exported import ExportedFile
from .files import EXPORTERS, Exporter

__all__ = ["EXPORTERS", "ExportedFile", "Exporter", "make_attachments"]
