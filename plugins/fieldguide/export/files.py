"""The formats of the command: each gives the files of one folder."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from fieldguide.model import Library

from .data import write_package
from .exported import ExportedFile
from .format import Exporter, Format, Languages


def export_data(library: Library, languages: Languages) -> tuple[ExportedFile, ...]:
    """Give the data package in the language asked for, else in the source language."""
    chosen = [one for one in library.settings.languages if one.code in languages]
    return write_package(library, (chosen or [library.settings.first_language])[0])


def make_exporters(formats: Sequence[Format]) -> Mapping[str, Exporter]:
    """Give what can be exported, by the name of the format: the tables, then what kinds offer."""
    return {"data": export_data, **{format.name: format.export for format in formats}}
