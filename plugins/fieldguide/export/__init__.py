"""Make files for other programs: tables, forms, calendars, spreadsheets.

Takes a `Library` and gives files as bytes: nothing is written here, nothing is asked of the
network, and the same library gives the same bytes.  `EXPORTERS` are what the command offers;
`attachments` are the files that the pages of a site offer.
"""

from __future__ import annotations

from .attachments import attachments
from .exported import ExportedFile
from .files import EXPORTERS, Exporter

__all__ = ["EXPORTERS", "ExportedFile", "Exporter", "attachments"]
