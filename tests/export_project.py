"""A small project with everything that can be exported, and readers of what is."""

from __future__ import annotations

import io
from collections.abc import Mapping
from pathlib import Path

import openpyxl

from fieldguide.load import load_library
from fieldguide.model import Library
from fieldguide.pipeline import attachments, exporters, load_settings
from golden import golden_cases, write_project

CASES = {case.name: case for case in golden_cases("export")}
PROJECT = CASES["project"].files
LANGUAGES = ("en", "fr", "ar")


def read(folder: Path, files: Mapping[str, str] = PROJECT) -> Library:
    write_project(folder, files)
    settings, faults = load_settings(folder / "mkdocs.yml")
    assert settings is not None, faults
    library, _ = load_library(settings)
    return library.visible()


def exported(library: Library, format: str, *languages: str) -> dict[str, bytes]:
    return {file.name: file.content for file in exporters()[format](library, languages)}


def in_site(library: Library, language: str) -> dict[str, bytes]:
    return {file.path: file.content for file in attachments(library, library.settings.language(language))}


def sheets(content: bytes) -> dict[str, list[list[str]]]:
    book = openpyxl.load_workbook(io.BytesIO(content))
    return {
        sheet.title: [[str(cell or "") for cell in row] for row in sheet.iter_rows(values_only=True)]
        for sheet in book
    }


def lines(content: bytes, sheet: str) -> list[dict[str, str]]:
    head, *rows = sheets(content)[sheet]
    return [dict(zip(head, row, strict=True)) for row in rows]


def write_files(folder: Path, files: Mapping[str, bytes]) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for name, content in files.items():
        (folder / name).write_bytes(content)
