"""The three sheets of an XLSForm."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import TYPE_CHECKING

from fieldguide.content.words import marked_title
from fieldguide.export.api import write_spreadsheet, xlsform_version
from fieldguide.model import Language, Settings

from .bank import SpokenBank, Texts
from .rows import XlsformChoice, XlsformRow, xlsform_choices, xlsform_rows

if TYPE_CHECKING:
    from xlsxwriter import Workbook
    from xlsxwriter.worksheet import Worksheet

Line = Mapping[str, str]
"""The cells of a row by the name of their column."""


def xlsform_id(bank: SpokenBank, survey: str) -> str:
    """Give what a server knows a form by: the same in every edition."""
    return f"{survey}-{bank.slug}"


def write_xlsform(bank: SpokenBank, survey: str, settings: Settings, day: date) -> bytes:
    """Give the form of a survey as a workbook, of the day of its bank."""
    title = marked_title(settings, bank.languages[0].code, bank.title(survey)[0])
    rows = [_row(row, bank.languages) for row in xlsform_rows(bank, survey)]
    choices = [_choice(choice, bank.languages) for choice in xlsform_choices(bank, survey)]
    form = {
        "form_title": title,
        "form_id": xlsform_id(bank, survey),
        "version": xlsform_version(day, [title, rows, choices]),
        "default_language": language_label(bank.languages[0]),
    }

    def write(workbook: Workbook) -> None:
        _write(workbook.add_worksheet("survey"), rows)
        if choices:
            _write(workbook.add_worksheet("choices"), choices)
        _write(workbook.add_worksheet("settings"), [form])

    return write_spreadsheet(day, title, write)


def language_label(language: Language) -> str:
    """Name a language as forms do: `Français (fr)`."""
    return f"{language.name} ({language.code})"


def _row(row: XlsformRow, languages: tuple[Language, ...]) -> Line:
    return {
        "type": row.type,
        "name": row.name,
        **dict(_spoken("label", row.label, languages)),
        **dict(_spoken("hint", row.hint, languages)),
        "required": "yes" if row.required else "",
        "relevant": row.relevant,
        "constraint": row.constraint,
        **dict(_spoken("constraint_message", row.message, languages)),
    }


def _choice(choice: XlsformChoice, languages: tuple[Language, ...]) -> Line:
    return {
        "list_name": choice.list_name,
        "name": choice.name,
        **dict(_spoken("label", choice.label, languages)),
    }


def _spoken(column: str, texts: Texts, languages: tuple[Language, ...]) -> Iterator[tuple[str, str]]:
    """Give a cell in every language: a column that lacks one shows a dash there."""
    for index, language in enumerate(languages):
        # `${` would start a reference to another question.
        text = texts[index].replace("${", "$ {") if texts else ""
        yield f"{column}::{language_label(language)}", text


def _write(sheet: Worksheet, lines: Iterable[Line]) -> None:
    """Write lines under the names of those columns that hold anything."""
    lines = tuple(lines)
    used = {name: None for line in lines for name, text in line.items() if text}
    columns = [name for name in dict.fromkeys(name for line in lines for name in line) if name in used]
    for index, name in enumerate(columns):
        sheet.write_string(0, index, name)
        for row, line in enumerate(lines, start=1):
            if line.get(name):
                sheet.write_string(row, index, line[name])
    sheet.freeze_panes(1, 0)
