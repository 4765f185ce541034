"""Options that several commands have."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from datetime import datetime
from io import TextIOWrapper
from pathlib import Path
from typing import Any, TypeVar

import click

from fieldguide import pipeline
from fieldguide.errors import UsageError
from fieldguide.model import EditionFolder, Settings
from fieldguide.report import ReportFormat

CONTENT_FAULTS = 1
CONFIGURATION_FAULTS = 2

Command = TypeVar("Command", bound=Callable[..., Any])


def config_option(function: Command) -> Command:
    """Add `--config`."""
    return click.option(
        "--config",
        type=click.Path(path_type=Path),
        default=Path("mkdocs.yml"),
        show_default=True,
        help="The project's configuration file.",
    )(function)


def as_of_option(function: Command) -> Command:
    """Add `--as-of`."""
    return click.option(
        "--as-of",
        type=click.DateTime(["%Y-%m-%d"]),
        metavar="DAY",
        help="With --edition: judge whether contacts are still good on this day, and not on today's.",
    )(function)


def edition_option(function: Command) -> Command:
    """Add `--edition` and `--as-of`."""
    function = as_of_option(function)
    return click.option(
        "--edition",
        default="",
        metavar="NAME",
        help="The edition of an office: the name of a folder in `editions/`, or a folder anywhere with an "
        "`edition.yml`.",
    )(function)


def chosen_edition(config: Path, edition: str, as_of: datetime | None) -> EditionFolder | None:
    """Find the edition that was asked for, None for the project itself.

    Raises:
        UsageError: there is no such edition.
    """
    return pipeline.find_edition(config, edition, as_of.date() if as_of is not None else None)


def format_option(function: Command) -> Command:
    """Add `--format`."""
    return click.option(
        "--format",
        "report_format",
        type=click.Choice([one.value for one in ReportFormat]),
        default=ReportFormat.TEXT.value,
        show_default=True,
        help="How faults are written.",
    )(function)


def quiet_option(function: Command) -> Command:
    """Add `--quiet` and `--verbose`."""
    function = click.option("--quiet", is_flag=True, help="Write nothing but faults.")(function)
    return click.option("--verbose", is_flag=True, help="Also write what each step does.")(function)


def write_report(result: pipeline.CheckResult, report_format: str, quiet: bool = False) -> None:
    """Write a report to standard output, coloured on a terminal unless NO_COLOR is set."""
    chosen = ReportFormat(report_format)
    if quiet and chosen is ReportFormat.TEXT and not result.diagnostics and not result.fixed:
        return
    if chosen in (ReportFormat.JSON, ReportFormat.SARIF) and isinstance(sys.stdout, TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8")  # RFC 8259, section 8.1
    colour = chosen is ReportFormat.TEXT and sys.stdout.isatty() and "NO_COLOR" not in os.environ
    click.echo(result.report(chosen, colour), nl=False, color=colour)
    if result.settings is None and chosen is ReportFormat.TEXT:
        click.echo(
            "The content is judged once the configuration can be used: please check again then.", err=True
        )
    if chosen in (ReportFormat.SARIF, ReportFormat.GITHUB):  # these have no place for what was mended
        click.echo(result.mended(), nl=False, err=True)


def leave_on_faults(result: pipeline.CheckResult) -> None:
    """End the command where there are errors: 2 in the configuration, 1 in the content."""
    if result.errors:
        raise click.exceptions.Exit(CONFIGURATION_FAULTS if result.settings is None else CONTENT_FAULTS)


def settings_of(config: Path) -> Settings:
    """Give the settings of a project; where they cannot be used, end the command with the report.

    Raises:
        UsageError: there is no such file.
    """
    judged = pipeline.check_configuration(config)
    if judged.settings is None:
        write_report(judged, "text")
        leave_on_faults(judged)
        raise UsageError(f"{config} cannot be used")
    return judged.settings
