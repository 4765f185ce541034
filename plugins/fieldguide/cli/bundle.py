"""`fieldguide bundle`: the packages of one copy, or of all."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from pathlib import Path

import click

from fieldguide import pipeline
from fieldguide.errors import UsageError

from .building import cache_option, languages_option, run_build, sign_option
from .copies import make_all
from .options import as_of_option, chosen_edition, config_option, format_option, quiet_option
from .verify import open_signer


@click.command()
@config_option
@format_option
@quiet_option
@languages_option
@click.option(
    "--jobs",
    type=click.IntRange(1, 64),
    help="Processes to use; with --all, copies at one time. By default one a processor.",
)
@click.option(
    "--audience",
    "audiences",
    multiple=True,
    help="The widest audience the build is for. With --all, may be given again; by default each that an"
    " edition is for.",
)
@click.option(
    "--edition",
    "editions",
    multiple=True,
    metavar="NAME",
    help="The edition of an office: the name of a folder in `editions/`, or a folder anywhere with an "
    "`edition.yml`. With --all, may be given again, and `project` is the project itself; by default all.",
)
@as_of_option
@click.option(
    "--output",
    type=click.Path(path_type=Path),
    help="The packages' folder.  [default: dist; with --all: copies]",
)
@click.option(
    "--all",
    "every",
    is_flag=True,
    help="Make the packages of every edition for every audience, each in a folder of its own.",
)
@click.option(
    "--with",
    "formats",
    multiple=True,
    metavar="FORMAT",
    help="With --all: also make this format of `export` in each language; may be given again.",
)
@click.option(
    "--scheduler",
    default="",
    metavar="ADDRESS",
    help="With --all: have the workers of this Dask scheduler make them, such as tcp://10.0.0.5:8786.",
)
@click.option(
    "--single-file",
    "single_files",
    multiple=True,
    metavar="ID",
    help="Some pages as one file for a phone: a course (`module/…`), a reading path (`path/…`), `toolkit` or"
    " `materials`; can be given again. By default those that the site offers.",
)
@sign_option
@click.option(
    "--since",
    type=click.Path(path_type=Path),
    multiple=True,
    metavar="OLD.zip",
    help="Also make an update of this package of an older edition; may be given several times.",
)
@cache_option
def bundle(
    config: Path,
    report_format: str,
    quiet: bool,
    verbose: bool,
    languages: tuple[str, ...],
    jobs: int | None,
    audiences: tuple[str, ...],
    editions: tuple[str, ...],
    as_of: datetime | None,
    output: Path | None,
    every: bool,
    formats: tuple[str, ...],
    scheduler: str,
    single_files: tuple[str, ...],
    sign: Path | None,
    since: tuple[Path, ...],
    no_cache: bool,
) -> None:
    """Make the offline packages only; the site in place is not touched.

    Beside the zips are single files, each with some pages of one language, for phones.  With --all, the
    packages of each edition for each audience are a job of its own: what fails stops no other.
    """
    if every:
        if since or as_of is not None:
            raise UsageError("--since and --as-of are of one edition: please give them without --all")
        copies = pipeline.CopiesRequest(
            config,
            output or Path("copies"),
            editions,
            audiences,
            formats,
            languages,
            single_files,
            jobs,
            not no_cache,
            open_signer(sign),
            scheduler,
        )
        make_all(copies, report_format, quiet, verbose)
        return
    for name, wrong in (
        ("--edition several times", len(editions) > 1),
        ("--audience several times", len(audiences) > 1),
        ("--with", bool(formats)),
        ("--scheduler", bool(scheduler)),
    ):
        if wrong:
            raise UsageError(f"{name} is for many copies at once: please add --all")
    request = pipeline.BuildRequest(
        config,
        None,
        output or Path("dist"),
        languages,
        jobs,
        "".join(audiences),
        not no_cache,
        single_files=single_files,
        signer=open_signer(sign),
        since=since,
    )
    request = replace(request, edition=chosen_edition(config, "".join(editions), as_of))
    run_build(request, report_format, quiet, verbose)
