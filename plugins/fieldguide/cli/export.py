"""`fieldguide export`."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import click

from fieldguide.export import Format
from fieldguide.pipeline import ExportRequest, export_formats, export_project

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


def _add_command(format: Format) -> None:
    """Add the command of a format that a kind brings along."""

    def write(config: Path, to: Path, audience: str, languages: tuple[str, ...]) -> None:
        _export(ExportRequest(config, format.name, to, languages, audience))

    option = _languages_option(format.languages_help)
    export.command(format.name, help=format.help)(_export_options(option(write)))


def _export(request: ExportRequest) -> None:
    result, written = export_project(request)
    write_report(result, "text", quiet=True)
    leave_on_faults(result)
    files = "1 file" if len(written) == 1 else f"{len(written)} files"
    click.echo(f"{files} written to {request.to}")


for _format in export_formats():
    _add_command(_format)
