"""`fieldguide render`."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import click

from fieldguide import pipeline

from .building import audience_option, languages_option
from .options import config_option, leave_on_faults, write_report


@click.command()
@config_option
@languages_option
@audience_option
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
