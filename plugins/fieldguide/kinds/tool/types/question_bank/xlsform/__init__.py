"""Forms for data collection on phones and tablets, in the format XLSForm (https://xlsform.org/)."""

from __future__ import annotations

from collections.abc import Iterator

from fieldguide.content.question_bank import read_question_bank
from fieldguide.export.api import ExportedFile, Format, Languages, file_day, one_line, speak
from fieldguide.model import Attachment, Entry, Language, Library

from .bank import bank_languages, has_surveys, speak_bank
from .sheets import write_xlsform, xlsform_id


def _export(library: Library, languages: Languages) -> tuple[ExportedFile, ...]:
    """Give the forms of all banks, in all languages of each or in those asked for."""
    found: list[ExportedFile] = []
    for entry in library.sources():
        chosen = bank_languages(library, entry, languages)
        if has_surveys(entry) and chosen:
            bank = speak_bank(library, entry, chosen)
            for survey in bank.surveys():
                content = write_xlsform(bank, survey, library.settings, file_day(library.settings, entry))
                found.append(ExportedFile(f"{xlsform_id(bank, survey)}.xlsx", content))
    return tuple(found)


def _beside(library: Library, entry: Entry, language: Language, place: str) -> Iterator[Attachment]:
    """Give a form for each survey, in all languages of the bank."""
    if not has_surveys(entry):
        return
    spoken = speak(library, entry.id, language)
    titles = {one.key: one_line(one.title) for one in read_question_bank(spoken.fields).surveys}
    bank = speak_bank(library, entry, bank_languages(library, entry))
    for survey in bank.surveys():
        content = write_xlsform(bank, survey, library.settings, file_day(library.settings, entry))
        # A point, which no slug has: so it is never the workbook of another entry.
        path = f"{place}.{survey}.xlsx"
        code = spoken.language.code
        yield Attachment(entry.id, SURVEY_FORMS.name, path, content, titles.get(survey, ""), code, told=True)


SURVEY_FORMS = Format(
    "xlsform",
    "Write one form (XLSForm) for each survey of a question bank, for phones and tablets.",
    "Only this language, if the bank has it; can be given again. By default all it has.",
    _export,
    _beside,
)

FORMATS = (SURVEY_FORMS,)

__all__ = ["FORMATS", "SURVEY_FORMS"]
