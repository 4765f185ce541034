"""What the folders of kinds may use of this stage, to make files for other programs."""

from __future__ import annotations

from .each_language import in_each_language
from .edition import edition_day, file_day, review_day, xlsform_version
from .exported import ExportedFile
from .fonts import FONTS
from .format import Format, Languages, nothing_beside
from .spreadsheet import write_spreadsheet
from .texts import one_line, speak
from .words import export_words
from .zips import write_zip, write_zip_anew

__all__ = [
    "FONTS",
    "ExportedFile",
    "Format",
    "Languages",
    "edition_day",
    "export_words",
    "file_day",
    "in_each_language",
    "nothing_beside",
    "one_line",
    "review_day",
    "speak",
    "write_spreadsheet",
    "write_zip",
    "write_zip_anew",
    "xlsform_version",
]
