"""`fieldguide explain`, `fieldguide schema`, `fieldguide new`: help for authors."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import click

from fieldguide import pipeline
from fieldguide.authoring import REGISTRY, make_rule, make_skeleton, schema_files
from fieldguide.content.near import near_name
from fieldguide.errors import UsageError
from fieldguide.model import Kind, Settings
from fieldguide.report import format_rule

from .options import config_option, leave_on_faults, write_report

_SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*(?:/[a-z0-9]+(?:-[a-z0-9]+)*)*\Z")


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
    files = tuple(schema_files(_settings(config)))
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


@click.command()
@click.argument("kind")
@click.argument("slug")
@click.option("--block", help="With `new rule NAME`: the block of its code, such as 2xx.")
@config_option
def new(kind: str, slug: str, block: str | None, config: Path) -> None:
    """Start a new entry SLUG of KIND: a file with all fields, their meaning, and the headings.

    Units are named by their module too: `fieldguide new unit foundations/elements`.
    In a checkout of fieldguide itself, `fieldguide new rule NAME --block 2xx` starts a rule.
    """
    if block is not None:
        _new_rule(kind, slug, block)
        return
    settings = _settings(config)
    if kind == "rule" and settings.kind(kind) is None:
        raise UsageError("please name the block of the rule's code, such as --block 2xx")
    if not _SLUG.match(slug):
        raise UsageError(f"{slug} cannot be an address; please use small letters, digits and hyphens")
    for skeleton in make_skeleton(_kind(kind, settings), slug, settings, date.today()):
        path = settings.root / skeleton.path
        if skeleton.append:
            _append(path, slug, skeleton.text)
        elif path.exists():
            raise UsageError(f"{skeleton.path} is there already")
        else:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(skeleton.text, encoding="utf-8", newline="\n")
        click.echo(skeleton.path)


def _new_rule(kind: str, name: str, block: str) -> None:
    if kind != "rule":
        raise UsageError(f"--block belongs to `new rule`, not to `new {kind}`")
    root = Path.cwd()
    root = next((folder for folder in (root, *root.parents) if (folder / REGISTRY).is_file()), root)
    skeletons = make_rule(root, name, block)
    for skeleton in skeletons:
        if skeleton.path != REGISTRY and (root / skeleton.path).exists():
            raise UsageError(f"{skeleton.path} is there already")
    for skeleton in skeletons:
        path = root / skeleton.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(skeleton.text, encoding="utf-8", newline="\n")
        click.echo(skeleton.path)


def _append(path: Path, slug: str, text: str) -> None:
    before = path.read_text(encoding="utf-8") if path.exists() else ""
    if re.search(rf"^ *{re.escape(slug)}:", before, re.MULTILINE):
        raise UsageError(f"{slug} stands in {path.name} already")
    gap = "" if not before or before.endswith("\n") else "\n"
    path.write_text(f"{before}{gap}{text}", encoding="utf-8", newline="\n")


def _settings(config: Path) -> Settings:
    judged = pipeline.check_configuration(config)
    if judged.settings is None:
        write_report(judged, "text")
        leave_on_faults(judged)
        raise UsageError(f"{config} cannot be used")
    return judged.settings


def _kind(name: str, settings: Settings) -> Kind:
    kind = settings.kind(name)
    if kind is None:
        names = ", ".join(sorted(one.name for one in settings.kinds))
        raise UsageError(f"there is no kind {name}; kinds: {names}")
    return kind
