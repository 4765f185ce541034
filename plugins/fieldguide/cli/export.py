"""`fieldguide export`."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import click

from fieldguide.pipeline import ExportRequest, export_project

from .options import Command, config_option, leave_on_faults, write_report


@click.group()
def export() -> None:
    """Write content for other programs: tables, forms for phones, calendars, spreadsheets.

    All is checked first; where there are errors, nothing is written.
    """


def _export_options(function: Command) -> Command:
    """Add what all formats have in common."""
    function = click.option("--audience", default="", help="The widest audience the files are for.")(function)
    kind = click.Path(path_type=Path)
    help = "The folder to write; new, empty, or one that was written by an export."
    return config_option(click.option("--to", type=kind, required=True, help=help)(function))


def _languages_option(help: str) -> Callable[[Command], Command]:
    return click.option("--lang", "languages", multiple=True, help=help)


@export.command()
@_export_options
@click.option(
    "--lang", "language", default="", help="The language of the words; by default the source language."
)
def data(config: Path, to: Path, audience: str, language: str) -> None:
    """Write CSV tables with a Frictionless Data Package that describes them."""
    _export(ExportRequest(config, "data", to, (language,) if language else (), audience))


@export.command()
@_export_options
@_languages_option("Only this language, if the bank has it; can be given again. By default all it has.")
def xlsform(config: Path, to: Path, audience: str, languages: tuple[str, ...]) -> None:
    """Write one form (XLSForm) for each survey of a question bank, for phones and tablets."""
    _export(ExportRequest(config, "xlsform", to, languages, audience))


@export.command()
@_export_options
@_languages_option("A language to write; can be given again. By default the source language.")
def calendar(config: Path, to: Path, audience: str, languages: tuple[str, ...]) -> None:
    """Write the calendars as files (iCalendar) that calendar programs read."""
    _export(ExportRequest(config, "calendar", to, languages, audience))


@export.command()
@_export_options
@_languages_option("A language to write; can be given again. By default the source language.")
def workbook(config: Path, to: Path, audience: str, languages: tuple[str, ...]) -> None:
    """Write the forms that people fill in as spreadsheets."""
    _export(ExportRequest(config, "workbook", to, languages, audience))


def _export(request: ExportRequest) -> None:
    result, written = export_project(request)
    write_report(result, "text", quiet=True)
    leave_on_faults(result)
    files = "1 file" if len(written) == 1 else f"{len(written)} files"
    click.echo(f"{files} written to {request.to}")
