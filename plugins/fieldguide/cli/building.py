"""What commands that build have in common: options, what they show meanwhile, what they tell at the end."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import click

from fieldguide import pipeline
from fieldguide.report import say_hidden

from .options import (
    Command,
    config_option,
    format_option,
    leave_on_faults,
    quiet_option,
    write_report,
)

_HOME = "index.html"
# Who made more single files than these did not ask for each.
_MOST_TOLD = 5

audience_option = click.option("--audience", default="", help="The widest audience the build is for.")
languages_option = click.option(
    "--lang", "languages", multiple=True, help="Build only this language besides the source language."
)


def site_options(function: Command) -> Command:
    """Add what all who build a site have in common."""
    function = audience_option(function)
    function = click.option(
        "--jobs", type=click.IntRange(1, 64), help="Processes to use; by default one a processor."
    )(function)
    return config_option(format_option(quiet_option(function)))


sign_option = click.option(
    "--sign",
    type=click.Path(path_type=Path),
    metavar="KEY",
    help="Sign the packages with this secret key, as `fieldguide keygen` and minisign make them.",
)

cache_option = click.option("--no-cache", is_flag=True, help="Make every page anew, and keep none.")


def folder_option(name: str, default: str, help: str) -> Callable[[Command], Command]:
    """Give an option that names a folder."""
    kind = click.Path(path_type=Path)
    return click.option(name, type=kind, default=Path(default), show_default=True, help=help)


def run_build(request: pipeline.BuildRequest, report_format: str, quiet: bool, verbose: bool) -> None:
    """Build, show how far it is, report what was found, and tell what was written."""
    with _progress(quiet or report_format != "text", verbose) as step:
        result = pipeline.build_project(request, step)
    write_report(result.check, report_format, quiet=True)
    if not quiet:
        for trouble in result.troubles:
            click.echo(f"fieldguide: {trouble}", err=True)
    leave_on_faults(result.check)
    if not quiet and report_format == "text":
        _tell(result)


def _tell(result: pipeline.BuildResult) -> None:
    seconds = result.check.seconds
    languages = "1 language" if result.languages == 1 else f"{result.languages} languages"
    kept = f" ({result.kept} of them as they were)" if result.kept else ""
    click.echo(f"{result.pages} pages in {languages} in {seconds:.1f} seconds{kept}.")
    singles = [path for path in result.written if path.suffix == ".html" and path.name != _HOME]
    for path in result.written:
        if path not in singles or len(singles) <= _MOST_TOLD:
            click.echo(f"  {path}")
    if len(singles) > _MOST_TOLD:
        click.echo(f"  {singles[0].parent}/*.html ({len(singles)} single files for phones)")
    if result.hidden:
        click.echo(say_hidden(result.hidden))


@contextmanager
def _progress(quiet: bool, verbose: bool) -> Iterator[pipeline.Step]:
    # Only who builds waits long enough to be shown something.
    from rich.console import Console
    from rich.progress import BarColumn, Progress, TaskProgressColumn, TextColumn, TimeElapsedColumn

    console = Console(stderr=True, quiet=quiet)
    if not console.is_terminal:
        yield lambda name, done, total: console.print(name) if verbose and done == 0 else None
        return
    columns = (TextColumn("{task.description}"), BarColumn(), TaskProgressColumn(), TimeElapsedColumn())
    with Progress(*columns, console=console, transient=not verbose) as progress:
        tasks = {"": progress.add_task("starting", total=None)}

        def step(name: str, done: int, total: int) -> None:
            if "" in tasks:
                progress.remove_task(tasks.pop(""))
            if name not in tasks:
                tasks[name] = progress.add_task(name, total=total)
            progress.update(tasks[name], completed=done, total=total)

        yield step
