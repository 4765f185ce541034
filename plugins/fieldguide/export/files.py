"""The formats of the command: each gives the files of one folder."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping

from fieldguide.model import Entry, Library

from .calendar import has_calendar, write_calendar
from .data import write_package
from .exported import ExportedFile
from .texts import speak
from .workbook import has_workbook, write_workbook
from .xlsforms import has_xlsforms, read_bank, write_xlsform, xlsform_id, xlsform_languages

Languages = Collection[str]
"""The languages somebody asked for, by their codes; empty where nobody did."""


def export_data(library: Library, languages: Languages) -> tuple[ExportedFile, ...]:
    """Give the data package in the language asked for, else in the source language."""
    chosen = [one for one in library.settings.languages if one.code in languages]
    return write_package(library, (chosen or [library.settings.source_language])[0])


def export_forms(library: Library, languages: Languages) -> tuple[ExportedFile, ...]:
    """Give the forms of all question banks, in all languages of each or in those asked for."""
    found: list[ExportedFile] = []
    for entry in library.sources():
        chosen = xlsform_languages(library, entry, languages)
        if has_xlsforms(entry) and chosen:
            bank = read_bank(library, entry, chosen)
            for survey in bank.surveys():
                content = write_xlsform(bank, survey, library.settings)
                found.append(ExportedFile(f"{xlsform_id(bank, survey)}.xlsx", content))
    return tuple(found)


def export_calendars(library: Library, languages: Languages) -> tuple[ExportedFile, ...]:
    """Give the calendars of all entries, in the source language or in those asked for."""
    return _in_each_language(library, languages, ".ics", _calendar)


def export_workbooks(library: Library, languages: Languages) -> tuple[ExportedFile, ...]:
    """Give the workbooks of all entries, in the source language or in those asked for."""
    return _in_each_language(library, languages, ".xlsx", _workbook)


_Write = Callable[[Library, Entry, str], bytes | None]


def _in_each_language(
    library: Library, languages: Languages, suffix: str, write: _Write
) -> tuple[ExportedFile, ...]:
    source = library.settings.source_language.code
    found: list[ExportedFile] = []
    for entry in library.sources():
        for language in library.settings.languages:
            code = language.code
            wanted = code in languages if languages else code == source
            if wanted and library.find(entry.id, code) is not None:
                content = write(library, entry, code)
                name = entry.slug.replace("/", "-") + ("" if code == source else f".{code}")
                if content is not None:
                    found.append(ExportedFile(name + suffix, content))
    return tuple(found)


def _calendar(library: Library, entry: Entry, code: str) -> bytes | None:
    spoken = speak(library, entry.id, library.settings.language(code))
    return write_calendar(spoken, library.settings) if has_calendar(spoken) else None


def _workbook(library: Library, entry: Entry, code: str) -> bytes | None:
    spoken = speak(library, entry.id, library.settings.language(code))
    return write_workbook(spoken, library.settings) if has_workbook(spoken) else None


Exporter = Callable[[Library, Languages], tuple[ExportedFile, ...]]
"""Makes files of what a library's audience may see, in the languages asked for."""

EXPORTERS: Mapping[str, Exporter] = {
    "data": export_data,
    "xlsform": export_forms,
    "calendar": export_calendars,
    "workbook": export_workbooks,
}
"""What can be exported, by the name of the format."""
