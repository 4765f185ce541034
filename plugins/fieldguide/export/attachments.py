"""The files that stand beside an entry's page: its calendar, its workbook, its forms."""

from __future__ import annotations

from collections.abc import Iterator

from fieldguide.content.site_paths import language_folder, page_path
from fieldguide.model import Attachment, Entry, Language, Library

from .calendar import has_calendar, write_calendar
from .texts import speak, text_at
from .workbook import has_workbook, write_workbook
from .xlsforms import has_xlsforms, read_bank, write_xlsform, xlsform_languages

CALENDAR, WORKBOOK, XLSFORM = "calendar", "workbook", "xlsform"


def make_attachments(library: Library, language: Language) -> tuple[Attachment, ...]:
    """Give the files of all entries for the readers of a language.

    The library holds what the build's audience may see and nothing else.  Where an entry is not
    translated, its files are in the source language; forms are in all languages of their bank.
    """
    return tuple(file for entry in library.sources() for file in _of_entry(library, entry, language))


def _of_entry(library: Library, entry: Entry, language: Language) -> Iterator[Attachment]:
    place = _place(library, entry, language)
    spoken = speak(library, entry.id, language)
    code = spoken.language.code
    if has_calendar(spoken):
        content = write_calendar(spoken, library.settings)
        yield Attachment(entry.id, CALENDAR, f"{place}.ics", content, spoken.title, code)
    if has_workbook(spoken):
        content = write_workbook(spoken, library.settings)
        yield Attachment(entry.id, WORKBOOK, f"{place}.xlsx", content, spoken.title, code)
    if has_xlsforms(entry):
        bank = read_bank(library, entry, xlsform_languages(library, entry))
        for survey in bank.surveys():
            content = write_xlsform(bank, survey, library.settings)
            title = text_at(spoken.fields, "surveys", survey, "title")
            # A point, which no slug has: so it is never the workbook of another entry.
            yield Attachment(entry.id, XLSFORM, f"{place}.{survey}.xlsx", content, title, code)


def _place(library: Library, entry: Entry, language: Language) -> str:
    """Give the path of an entry's page below the site's root, without its ending."""
    kind = library.settings.kind(entry.kind)
    page = page_path(kind, entry.slug) if kind is not None else entry.slug
    return language_folder(language, library.settings.source_language) + page.removesuffix(".md")
