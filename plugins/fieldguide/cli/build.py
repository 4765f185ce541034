"""`fieldguide build`, `manual`, `bundle`, `render` and `serve`."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace
from pathlib import Path

import click

from fieldguide import pipeline
from fieldguide.model import Diagnostic
from fieldguide.report import say_hidden, show_hidden

from .options import Command, config_option, format_option, leave_on_faults, quiet_option, write_report

_audience = click.option("--audience", default="", help="The widest audience the build is for.")
_languages = click.option(
    "--lang", "languages", multiple=True, help="Build only this language besides the source language."
)


def _build_options(function: Command) -> Command:
    """Add what `build` and `bundle` have in common."""
    return _site_options(_languages(function))


def _site_options(function: Command) -> Command:
    """Add what all who build a site have in common."""
    function = _audience(function)
    function = click.option(
        "--jobs", type=click.IntRange(1, 64), help="Processes to use; by default one a processor."
    )(function)
    return config_option(format_option(quiet_option(function)))


_cache_option = click.option("--no-cache", is_flag=True, help="Make every page anew, and keep none.")


def _folder_option(name: str, default: str, help: str) -> Callable[[Command], Command]:
    kind = click.Path(path_type=Path)
    return click.option(name, type=kind, default=Path(default), show_default=True, help=help)


@click.command()
@_build_options
@_folder_option("--output", "site", "The site's folder.")
@_folder_option("--bundles", "dist", "The folder of the offline packages.")
@click.option("--no-bundles", is_flag=True, help="Build the site only.")
@_cache_option
def build(
    config: Path,
    report_format: str,
    quiet: bool,
    verbose: bool,
    languages: tuple[str, ...],
    jobs: int | None,
    audience: str,
    output: Path,
    bundles: Path,
    no_bundles: bool,
    no_cache: bool,
) -> None:
    """Check all, build the site next to the old one, check it, and swap it in whole.

    A build that finds a fault leaves the old site as it was.
    """
    request = pipeline.BuildRequest(
        config, output, None if no_bundles else bundles, languages, jobs, audience, not no_cache
    )
    _build(request, report_format, quiet, verbose)


@click.command()
@_site_options
@_folder_option("--output", "manual", "The folder of the site for authors.")
@_cache_option
def manual(
    config: Path,
    report_format: str,
    quiet: bool,
    verbose: bool,
    jobs: int | None,
    audience: str,
    output: Path,
    no_cache: bool,
) -> None:
    """Build the site for those who write: the manual, its own pages in it, and a gallery of all parts.

    Readers get none of it: it is in no other site and no package.  It is built as theirs is, in the
    source language.
    """
    request = pipeline.BuildRequest(config, output, None, (), jobs, audience, not no_cache, for_authors=True)
    _build(request, report_format, quiet, verbose)


@click.command()
@_build_options
@_folder_option("--output", "dist", "The packages' folder.")
@_cache_option
def bundle(
    config: Path,
    report_format: str,
    quiet: bool,
    verbose: bool,
    languages: tuple[str, ...],
    jobs: int | None,
    audience: str,
    output: Path,
    no_cache: bool,
) -> None:
    """Make the offline packages only; the site in place is not touched."""
    request = pipeline.BuildRequest(config, None, output, languages, jobs, audience, not no_cache)
    _build(request, report_format, quiet, verbose)


def _build(request: pipeline.BuildRequest, report_format: str, quiet: bool, verbose: bool) -> None:
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
    for path in result.written:
        click.echo(f"  {path}")
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


@click.command()
@config_option
@_languages
@_audience
@click.option(
    "--to", type=click.Path(path_type=Path), required=True, help="The folder to write to; new or empty."
)
def render(config: Path, languages: tuple[str, ...], audience: str, to: Path) -> None:
    """Write the pages as plain Markdown, one folder a language, for any other engine."""
    request = replace(pipeline.BuildRequest(config), languages=languages, audience=audience)
    result, count = pipeline.render_project(request, to)
    write_report(result, "text", quiet=True)
    leave_on_faults(result)
    click.echo(f"{count} pages written to {to}")


@click.command()
@config_option
@click.option("--address", default="127.0.0.1:8000", show_default=True, help="Where the preview is served.")
@click.option("--open", "open_browser", is_flag=True, help="Open the first page in a browser.")
@click.option("--manual", "for_authors", is_flag=True, help="Show the site for authors, not that of readers.")
def serve(config: Path, address: str, open_browser: bool, for_authors: bool) -> None:
    """Show the site at a local address; what you save is on the screen at once.

    Pages are made when they are asked for, and nothing is written.  While there are errors, the last
    good pages stay, with the errors on top.
    """
    from fieldguide import preview

    def serving(url: str) -> None:
        click.echo(f"The preview is at {url} (Ctrl-C ends it)")
        if open_browser:
            click.launch(url)

    told: tuple[Diagnostic, ...] | None = None

    def judged(outcome: preview.Outcome) -> None:
        nonlocal told
        # The same warnings after each save would hide what is new.
        if outcome.check is not None and outcome.diagnostics != told:
            write_report(outcome.check, "text")
        told = outcome.diagnostics
        if outcome.problem:
            click.echo(f"fieldguide: {show_hidden(outcome.problem)}", err=True)

    with suppress(KeyboardInterrupt):
        preview.serve_preview(config, address, serving, judged, for_authors=for_authors)
    click.echo("The preview has ended.")
