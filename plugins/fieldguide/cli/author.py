"""`fieldguide explain`, `fieldguide schema`: help for authors."""

from __future__ import annotations

from pathlib import Path

import click

from fieldguide import pipeline
from fieldguide.authoring import schema_files
from fieldguide.content.near import near_name
from fieldguide.errors import UsageError
from fieldguide.report import format_rule

from .options import config_option, settings_of


@click.command()
@click.argument("code", required=False)
def explain(code: str | None) -> None:
    """Print the page of the rule CODE (FG101 or reference-missing); without CODE, list all rules."""
    if code is None:
        for rule in pipeline.RULES:
            click.echo(f"{rule.code}  {rule.name:<28} {rule.summary}")
        return
    for rule in pipeline.RULES:
        if code.upper() == rule.code or code.lower() == rule.name:
            click.echo(format_rule(rule), nl=False)
            return
    near = near_name(code, [rule.name for rule in pipeline.RULES], 0.6)
    raise UsageError(f"there is no rule {code}" + (f"; did you mean {near}?" if near else ""))


@click.command()
@click.argument("kind", required=False)
@click.option("--to", type=click.Path(path_type=Path), help="Write all schemas into this folder.")
@config_option
def schema(kind: str | None, to: Path | None, config: Path) -> None:
    """Print the JSON Schema of KIND for editors; with --to, write those of all kinds."""
    files = tuple(schema_files(settings_of(config)))
    if to is not None:
        to.mkdir(parents=True, exist_ok=True)
        for file in files:
            (to / file.name).write_text(file.text, encoding="utf-8", newline="\n")
        click.echo(f"{len(files)} schemas written to {to}")
        return
    for file in files:
        if file.name == f"{kind}.json":
            click.echo(file.text, nl=False)
            return
    names = ", ".join(sorted({file.name.split(".")[0] for file in files}))
    raise UsageError(f"there is no kind {kind}; kinds: {names}" if kind else f"please name a kind: {names}")
