"""`fieldguide cache`: what is kept of former builds."""

from __future__ import annotations

import os
from pathlib import Path

import click

from fieldguide import pipeline

from .options import config_option


@click.group()
def cache() -> None:
    """Look after the pages that are kept from one build to the next.

    They lie in your own folder of caches, not in the project.  The environment variable
    FIELDGUIDE_CACHE names another folder for them, or `off`.
    """


@cache.command()
@config_option
@click.option("--all", "every", is_flag=True, help="The caches of all projects.")
def clean(config: Path, every: bool) -> None:
    """Remove what is kept; the next build makes every page anew."""
    size = pipeline.clean_caches(config.resolve().parent, os.environ, every=every)
    click.echo(f"{size / 1e6:.1f} MB removed" if size else "there was nothing to remove")


@cache.command()
@config_option
def where(config: Path) -> None:
    """Say where the cache of the project lies."""
    folder = pipeline.cache_folder(config.resolve().parent, os.environ)
    click.echo(folder if folder is not None else "no cache: it is off, or you have no folder of your own")
