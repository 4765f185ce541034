"""`fieldguide bundle --all`: what it shows while copies are made, and when they are."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Protocol

import click

from fieldguide import pipeline
from fieldguide.report import ReportFormat, show_hidden

from .options import CONFIGURATION_FAULTS, write_report

if TYPE_CHECKING:
    from rich.table import Table

_TIMES_A_SECOND = 4


class _Shown(Protocol):
    def begin(self, jobs: tuple[pipeline.CopyJob, ...]) -> None: ...

    def tell(self, event: pipeline.JobStep | pipeline.JobEnd) -> None: ...


def make_all(request: pipeline.CopiesRequest, report_format: str, quiet: bool, verbose: bool) -> None:
    """Make all copies, show how far each is, report what was found, and end with the highest status."""
    silent = quiet or report_format != ReportFormat.TEXT.value
    with _progress(silent, verbose) as shown:
        result = pipeline.make_copies(request, shown.begin, shown.tell)
    write_report(result.check, report_format, quiet=True)
    for job, outcome, _ in result.ended:
        if outcome.trouble:
            click.echo(f"fieldguide: {job.name}: {show_hidden(outcome.trouble)}", err=True)
        if not quiet and (outcome.status or verbose or outcome.notes):
            for note in outcome.notes:
                click.echo(f"fieldguide: {job.name}: {show_hidden(note)}", err=True)
    if not silent:
        click.echo(_say(result))
    if result.status:
        raise click.exceptions.Exit(result.status)


def _say(result: pipeline.CopiesResult) -> str:
    """Give the table of all jobs, in plain columns."""
    rows = [("copy", "state", "pages", "MB", "seconds")]
    for job, outcome, size in result.ended:
        pages = str(outcome.pages) if outcome.pages else ""
        megabytes = f"{size / 1e6:.1f}" if size else ""
        rows.append((job.name, _state(outcome, size), pages, megabytes, f"{outcome.seconds:.1f}"))
    widths = [max(len(row[at]) for row in rows) for at in range(len(rows[0]))]
    lines = [
        "  ".join(
            cell.ljust(width) if at < 2 else cell.rjust(width)
            for at, (cell, width) in enumerate(zip(row, widths, strict=True))
        ).rstrip()
        for row in rows
    ]
    made = sum(1 for _, outcome, _ in result.ended if not outcome.status)
    total = sum(size for _, _, size in result.ended)
    seconds = result.check.seconds
    last = f"{made} of {len(result.ended)} copies are in {result.output}: {total / 1e6:.1f} MB"
    return "\n".join([*lines, f"{last} in {seconds:.1f} seconds."])


def _state(outcome: pipeline.CopyOutcome, size: int) -> str:
    if outcome.status:
        return "faults" if outcome.status <= CONFIGURATION_FAULTS and not outcome.trouble else "failed"
    return "made" if size else "nothing to make"


class _Lines:
    """Without a terminal: a line for each copy that ended, where that is asked for."""

    def __init__(self, verbose: bool) -> None:
        self._verbose = verbose

    def begin(self, jobs: tuple[pipeline.CopyJob, ...]) -> None:
        if self._verbose:
            click.echo(f"{len(jobs)} copies", err=True)

    def tell(self, event: pipeline.JobStep | pipeline.JobEnd) -> None:
        if not self._verbose:
            return
        if isinstance(event, pipeline.JobEnd):
            click.echo(f"{event.job.name}: ended with {event.outcome.status}", err=True)
        elif event.done == 0:
            place = f" on {event.place}" if event.place else ""
            click.echo(f"{event.job.name}: {event.step}{place}", err=True)


class _Board:
    """On a terminal: a bar for all, and a row for each copy that is being made or has failed."""

    def __init__(self) -> None:
        self._jobs: dict[pipeline.CopyJob, tuple[str, str]] = {}
        self._count = 0
        self._made = 0

    def begin(self, jobs: tuple[pipeline.CopyJob, ...]) -> None:
        self._count = len(jobs)

    def tell(self, event: pipeline.JobStep | pipeline.JobEnd) -> None:
        if isinstance(event, pipeline.JobEnd):
            self._jobs.pop(event.job, None)
            self._made += 1
            if event.outcome.status:
                self._jobs[event.job] = ("failed", "")
        else:
            far = f" {event.done} of {event.total}" if event.total > 1 else ""
            self._jobs[event.job] = (f"{event.step}{far}", event.place)

    def __rich__(self) -> Table:
        from rich.table import Table

        table = Table(title=f"{self._made} of {self._count} copies", title_justify="left")
        for name in ("copy", "state", "where"):
            table.add_column(name)
        for job, (state, place) in self._jobs.items():
            table.add_row(job.name, state, place)
        return table


@contextmanager
def _progress(silent: bool, verbose: bool) -> Iterator[_Shown]:
    from rich.console import Console
    from rich.live import Live

    console = Console(stderr=True, quiet=silent)
    if silent or not console.is_terminal:
        yield _Lines(verbose and not silent)
        return
    board = _Board()
    with Live(board, console=console, refresh_per_second=_TIMES_A_SECOND, transient=not verbose):
        yield board
