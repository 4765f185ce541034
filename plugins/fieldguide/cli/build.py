"""`fieldguide build` and `manual`."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from pathlib import Path

import click

from fieldguide import pipeline
from fieldguide.errors import UsageError

from .building import cache_option, folder_option, languages_option, run_build, sign_option, site_options
from .options import chosen_edition, edition_option
from .verify import open_signer


@click.command()
@site_options
@languages_option
@edition_option
@folder_option("--output", "site", "The site's folder.")
@folder_option("--bundles", "dist", "The folder of the offline packages.")
@click.option("--no-bundles", is_flag=True, help="Build the site only.")
@sign_option
@cache_option
def build(
    config: Path,
    report_format: str,
    quiet: bool,
    verbose: bool,
    languages: tuple[str, ...],
    jobs: int | None,
    audience: str,
    edition: str,
    as_of: datetime | None,
    output: Path,
    bundles: Path,
    no_bundles: bool,
    sign: Path | None,
    no_cache: bool,
) -> None:
    """Check all, build the site next to the old one, check it, and swap it in whole.

    A build that finds a fault leaves the old site as it was.
    """
    if no_bundles and sign is not None:
        raise UsageError("--sign signs packages, and --no-bundles makes none")
    request = pipeline.BuildRequest(
        config,
        output,
        None if no_bundles else bundles,
        languages,
        jobs,
        audience,
        not no_cache,
        signer=open_signer(sign),
    )
    request = replace(request, edition=chosen_edition(config, edition, as_of))
    run_build(request, report_format, quiet, verbose)


@click.command()
@site_options
@folder_option("--output", "manual", "The folder of the site for authors.")
@cache_option
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
    run_build(request, report_format, quiet, verbose)
