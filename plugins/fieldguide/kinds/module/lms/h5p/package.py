"""Files of H5P (`.h5p`): a zip with what it is and its content, as the validator of H5P wants it."""

from __future__ import annotations

import json

from fieldguide.content.training import course_sources
from fieldguide.content.words import marked_title
from fieldguide.export.api import file_day, write_zip
from fieldguide.model import Library

from ..questions import QuestionBank
from ..texts import clean
from .content import CHOICES, GAPS, QUESTION_SET, TRUE_OR_FALSE, library_name, make_content

_TITLE_LENGTH = 255


def write_h5p(library: Library, bank: QuestionBank) -> bytes:
    """Give the test of a module as a question set; a site shows it with the libraries that it has."""
    content = make_content(library, bank)
    text = json.dumps(content, ensure_ascii=False)
    used = [one for one in (CHOICES, TRUE_OR_FALSE, GAPS) if f'"library": "{library_name(one)}"' in text]
    title = marked_title(library.settings, bank.language.code, bank.module.title)
    about = {
        "title": clean(title)[:_TITLE_LENGTH],
        "language": bank.language.code.partition("-")[0],
        "mainLibrary": QUESTION_SET[0],
        "embedTypes": ["iframe"],
        "license": "U",
        "defaultLanguage": bank.language.code.partition("-")[0],
        "preloadedDependencies": [
            {"machineName": name, "majorVersion": major, "minorVersion": minor}
            for name, major, minor in (QUESTION_SET, *used)
        ],
    }
    files = {"h5p.json": _json(about), "content/content.json": text.encode()}
    return write_zip(
        dict(sorted(files.items())), file_day(library.settings, *course_sources(library, bank.module.source))
    )


def _json(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False).encode()
