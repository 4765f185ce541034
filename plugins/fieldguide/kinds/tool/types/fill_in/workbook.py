"""The tables of an entry as a workbook to fill in, on screen or on paper."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from fieldguide.content.page_facts import read_page_facts
from fieldguide.content.words import marked_title, site_name
from fieldguide.export.api import (
    ExportedFile,
    Format,
    Languages,
    export_words,
    file_day,
    in_each_language,
    one_line,
    speak,
    write_spreadsheet,
)
from fieldguide.model import Attachment, Entry, Language, Library, LocalisedEntry, Settings, text_of

from .view import FillInTable, read_fill_in_form

if TYPE_CHECKING:
    from xlsxwriter import Workbook
    from xlsxwriter.format import Format as Style
    from xlsxwriter.worksheet import Worksheet

_A4 = 9  # ECMA-376, part 1, 18.3.1.63
_PAPER_WIDTH = 128  # letters of 10 points across A4 landscape, within the margins
_NARROWEST, _WIDEST = 12, 44
_NAME_LENGTH = 31
_LINES = 3
_LINE_HEIGHT = 14
_FONT = {"font_name": "Arial", "font_size": 10, "valign": "top", "text_wrap": True}
_HEADING = {"bold": True, "bg_color": "#DCE6E4", "border": 1}
_NOTE = {"italic": True, "font_color": "#404040", "bg_color": "#F2F2F2", "border": 1}
_NOT_IN_NAMES = re.compile(r"[\[\]:*?/\\]")


def write_workbook(entry: LocalisedEntry, settings: Settings) -> bytes:
    """Give a workbook with a sheet that explains, and one for each table of an entry."""
    tables = read_fill_in_form(entry.fields).tables
    start = export_words(entry.language, settings)["start"]
    names = sheet_names((start, *(one_line(table.title) for table in tables)))

    def write(workbook: Workbook) -> None:
        styles = _Styles(workbook, entry.language.direction)
        _write_start(workbook.add_worksheet(names[0]), styles, entry, settings, tables)
        for name, table in zip(names[1:], tables, strict=True):
            _write_table(workbook.add_worksheet(name), styles, entry, table)

    title = marked_title(settings, entry.language.code, entry.title)
    return write_spreadsheet(file_day(settings, entry.source), title, write)


def sheet_names(titles: Sequence[str]) -> tuple[str, ...]:
    """Make names of sheets from titles: at most 31 letters, some of them forbidden, none twice."""
    names: list[str] = []
    for title in titles:
        stem = " ".join(_NOT_IN_NAMES.sub(" ", title).split()).strip("'") or "-"
        name, number = _shorten(stem, _NAME_LENGTH), 1
        while name.lower() in {one.lower() for one in names}:
            number += 1
            name = f"{_shorten(stem, _NAME_LENGTH - len(str(number)) - 1)} {number}"
        names.append(name)
    return tuple(names)


def _shorten(text: str, length: int) -> str:
    """Cut a text between two words, where that leaves most of it."""
    if len(text) <= length:
        return text
    whole = text[: length + 1].rpartition(" ")[0]
    return (whole if len(whole) > length // 2 else text[:length]).rstrip(" '")


class _Styles:
    """The formats of a workbook; each reads in the direction of its language."""

    def __init__(self, workbook: Workbook, direction: str) -> None:
        self.right_to_left = direction == "rtl"
        order = {"reading_order": 2 if self.right_to_left else 1}
        plain: Mapping[str, object] = {**_FONT, **order}
        self.text: Style = workbook.add_format(plain)
        self.title: Style = workbook.add_format({**plain, "bold": True, "font_size": 14})
        self.strong: Style = workbook.add_format({**plain, "bold": True})
        self.blank: Style = workbook.add_format({**plain, "border": 1})
        self.heading: Style = workbook.add_format({**plain, **_HEADING})
        self.note: Style = workbook.add_format({**plain, **_NOTE})

    def set_up(self, sheet: Worksheet) -> None:
        """Give a sheet its direction and its paper."""
        if self.right_to_left:
            sheet.right_to_left()
        sheet.set_landscape()
        sheet.set_paper(_A4)
        sheet.set_margins(left=0.5, right=0.5, top=0.6, bottom=0.6)
        sheet.fit_to_pages(1, 0)


def _write_start(
    sheet: Worksheet,
    styles: _Styles,
    entry: LocalisedEntry,
    settings: Settings,
    tables: Sequence[FillInTable],
) -> None:
    words = export_words(entry.language, settings)
    styles.set_up(sheet)
    sheet.set_column(0, 0, 30)
    sheet.set_column(1, 1, _PAPER_WIDTH - 30)
    row = 0
    title = marked_title(settings, entry.language.code, entry.title)
    sheet.write_string(row, 0, title, styles.title)
    sheet.set_row(row, _LINE_HEIGHT * 2)
    for text in (
        one_line(text_of(read_page_facts(entry.fields).summary)),
        *(words[key] for key in ("one_row", "print", "safe")),
    ):
        row += 1
        sheet.merge_range(row, 0, row, 1, "", styles.text)
        sheet.write_string(row, 0, text, styles.text)
        sheet.set_row(row, _height(text, _PAPER_WIDTH))
    row += 1
    for key in ("place", "date"):
        row += 1
        sheet.write_string(row, 0, words[key], styles.strong)
        sheet.write_blank(row, 1, None, styles.blank)
        sheet.set_row(row, _LINE_HEIGHT * 2)
    row += 1
    for label, value in _facts(entry, settings, words):
        row += 1
        sheet.write_string(row, 0, label, styles.strong)
        sheet.write_string(row, 1, value, styles.text)
    row += 2
    sheet.write_string(row, 0, words["sheets"], styles.strong)
    for table in tables:
        row += 1
        title, about = one_line(table.title), one_line(table.about.text)
        sheet.write_string(row, 0, title, styles.text)
        sheet.write_string(row, 1, about, styles.text)
        sheet.set_row(row, max(_height(title, 30), _height(about, _PAPER_WIDTH - 30)))


def _facts(entry: LocalisedEntry, settings: Settings, words: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    # Not the edition: in each of them the form would be another file, though nothing in it had changed.
    reviewed = text_of(read_page_facts(entry.fields).reviewed) or settings.edition
    form = (site_name(settings, entry.language.code), entry.id, reviewed)
    yield words["form"], ", ".join(filter(None, form))
    if settings.licence:
        yield words["licence"], settings.licence


def _write_table(sheet: Worksheet, styles: _Styles, entry: LocalisedEntry, table: FillInTable) -> None:
    styles.set_up(sheet)
    width = min(max(_PAPER_WIDTH // max(len(table.columns), 1), _NARROWEST), _WIDEST)
    titles = [one_line(column.title) for column in table.columns]
    helps = [one_line(column.help) for column in table.columns]
    first = 2 if any(helps) else 1
    for index in range(len(table.columns)):
        sheet.write_string(0, index, titles[index], styles.heading)
        if any(helps):
            sheet.write_string(1, index, helps[index], styles.note)
        for row in range(first, first + table.rows):
            sheet.write_blank(row, index, None, styles.blank)
    sheet.set_column(0, max(len(table.columns) - 1, 0), width)
    sheet.set_row(0, max((_height(title, width - 2) for title in titles), default=None))
    if first > 1:
        sheet.set_row(1, max(_height(help, width) for help in helps))
    for row in range(first, first + table.rows):
        sheet.set_row(row, _LINES * _LINE_HEIGHT)
    sheet.freeze_panes(1, 0)
    sheet.repeat_rows(0, first - 1)
    sheet.set_header(f"&L{_plain(entry.title)}&R{_plain(one_line(table.title))}")
    sheet.set_footer("&C&P / &N")


def _height(text: str, width: int) -> int:
    """Guess how high a cell must be: a spreadsheet that is opened does not measure its rows anew."""
    return _LINE_HEIGHT * max(1, -(-len(text) * 11 // (width * 10)))


def _plain(text: str) -> str:
    # `&` starts a code in headers, and one may hold 255 letters.
    return text[:100].replace("&", "&&")


def _export(library: Library, languages: Languages) -> tuple[ExportedFile, ...]:
    return in_each_language(library, languages, ".xlsx", lambda entry: _file(entry, library.settings))


def _beside(library: Library, entry: Entry, language: Language, place: str) -> Iterator[Attachment]:
    spoken = speak(library, entry.id, language)
    content = _file(spoken, library.settings)
    if content is not None:
        yield Attachment(
            entry.id, WORKBOOK.name, f"{place}.xlsx", content, spoken.title, spoken.language.code
        )


def _file(entry: LocalisedEntry, settings: Settings) -> bytes | None:
    return write_workbook(entry, settings) if read_fill_in_form(entry.fields).tables else None


WORKBOOK = Format(
    "workbook",
    "Write the forms that people fill in as spreadsheets.",
    "A language to write; can be given again. By default the source language.",
    _export,
    _beside,
)


FORMATS = (WORKBOOK,)
