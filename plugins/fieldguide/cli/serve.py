"""`fieldguide serve`."""

from __future__ import annotations

from contextlib import suppress
from datetime import datetime
from pathlib import Path

import click

from fieldguide.model import Diagnostic
from fieldguide.report import show_hidden

from .options import chosen_edition, config_option, edition_option, write_report


@click.command()
@config_option
@click.option("--address", default="127.0.0.1:8000", show_default=True, help="Where the preview is served.")
@click.option("--open", "open_browser", is_flag=True, help="Open the first page in a browser.")
@click.option("--manual", "for_authors", is_flag=True, help="Show the site for authors, not that of readers.")
@edition_option
def serve(
    config: Path, address: str, open_browser: bool, for_authors: bool, edition: str, as_of: datetime | None
) -> None:
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

    chosen = chosen_edition(config, edition, as_of)
    with suppress(KeyboardInterrupt):
        preview.serve_preview(config, address, serving, judged, for_authors=for_authors, edition=chosen)
    click.echo("The preview has ended.")
