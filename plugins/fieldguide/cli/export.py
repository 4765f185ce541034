"""`fieldguide export`."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import click

from fieldguide import pipeline

from .options import Command, config_option, leave_on_faults, write_report

if TYPE_CHECKING:
    from fieldguide.export import Format


class _Formats(click.Group):
    """The formats: the tables, and what kinds bring along, which are asked when a format is."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Give the names of all formats."""
        return sorted({*super().list_commands(ctx), *(one.name for one in pipeline.export_formats())})

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Give the command of a format, None where there is none."""
        own = super().get_command(ctx, cmd_name)
        if own is not None:
            return own
        return next((_command(one) for one in pipeline.export_formats() if one.name == cmd_name), None)


@click.group(cls=_Formats)
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
    _export(pipeline.ExportRequest(config, "data", to, (language,) if language else (), audience))


def _command(format: Format) -> click.Command:
    """Make the command of a format that a kind brings along."""

    def write(
        config: Path, to: Path, audience: str, languages: tuple[str, ...], names: tuple[str, ...] = ()
    ) -> None:
        # Books are asked for by names of their own, too.
        ids = tuple(name if "/" in name or not format.chosen else f"{format.chosen}/{name}" for name in names)
        _export(pipeline.ExportRequest(config, format.name, to, languages, audience, ids))

    options = _export_options(_languages_option(format.languages_help)(write))
    if format.chosen or format.write_book is not None:
        what = format.chosen.upper() or "ID"
        options = click.argument("names", nargs=-1, metavar=f"[{what}]...")(options)
    return click.command(format.name, help=format.help)(options)


def _export(request: pipeline.ExportRequest) -> None:
    result, written = pipeline.export_project(request)
    write_report(result, "text", quiet=True)
    leave_on_faults(result)
    files = "1 file" if len(written) == 1 else f"{len(written)} files"
    click.echo(f"{files} written to {request.to}")
    for one in written:
        if one.note:
            click.echo(f"{one.path.name}: {one.note}")
