"""`fieldguide new`: the beginning of an entry, of a site, of the words of a language, of a rule."""

from __future__ import annotations

import os
import re
from datetime import date
from pathlib import Path

import click

from fieldguide import authoring
from fieldguide.content.layout import word_path
from fieldguide.errors import UsageError
from fieldguide.model import Kind, Settings

from .options import config_option, settings_of

_SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*(?:/[a-z0-9]+(?:-[a-z0-9]+)*)*\Z")


@click.command()
@click.argument("kind")
@click.argument("slug")
@click.option("--block", help="With `new rule NAME`: the block of its code, such as 2xx.")
@config_option
def new(kind: str, slug: str, block: str | None, config: Path) -> None:
    """Start a new entry SLUG of KIND: a file with all fields, their meaning, and the headings.

    Units are named by their module too: `fieldguide new unit foundations/elements`.
    `fieldguide new site water-guide` makes a folder with a small site in two languages to start from.
    `fieldguide new language sw` writes every word of the interface that fieldguide lacks in a language.
    In a checkout of fieldguide itself, `fieldguide new rule NAME --block 2xx` starts a rule.
    """
    if block is not None:
        _new_rule(kind, slug, block)
        return
    if kind == "site":
        _new_site(Path(slug))
        return
    settings = settings_of(config)
    declared = settings.kind(kind)
    if declared is None and kind == "rule":
        raise UsageError("please name the block of the rule's code, such as --block 2xx")
    if declared is None and kind == "language":
        _new_language(slug, settings)
        return
    _new_entry(declared or _no_kind(kind, settings), slug, settings)


def _new_entry(kind: Kind, slug: str, settings: Settings) -> None:
    if not _SLUG.match(slug):
        raise UsageError(f"{slug} cannot be an address; please use small letters, digits and hyphens")
    for skeleton in authoring.make_skeleton(kind, slug, settings, date.today()):
        path = settings.root / skeleton.path
        if skeleton.append:
            _append(path, slug, skeleton.text)
        elif path.exists():
            raise UsageError(f"{skeleton.path} is there already")
        else:
            _write(path, skeleton.text)
        click.echo(skeleton.path)


def _new_site(folder: Path) -> None:
    if os.path.lexists(folder) and not folder.is_dir():
        raise UsageError(f"{folder} is no folder")
    if folder.is_dir() and any(folder.iterdir()):
        raise UsageError(f"{folder} is not empty; a new site wants a folder of its own")
    for skeleton in authoring.make_site(date.today()):
        _write(folder / skeleton.path, skeleton.text)
        click.echo(folder / skeleton.path)


def _new_language(code: str, settings: Settings) -> None:
    path = settings.root / word_path(code)
    if path.is_symlink():
        raise UsageError(f"{word_path(code)} is a link; please put the file itself there")
    try:
        before = path.read_text(encoding="utf-8") if path.exists() else None
    except UnicodeDecodeError as error:
        raise UsageError(f"{word_path(code)} is not written in UTF-8: please save it so") from error
    skeleton = authoring.make_words(code, settings, before)
    _write(path, f"{(before or '')}{skeleton.text}")
    click.echo(skeleton.path)
    if code not in {one.code for one in settings.languages}:
        click.echo(
            f"Please add it to `languages` in {settings.config_path}: {{code: {code}, name: …}}", err=True
        )


def _new_rule(kind: str, name: str, block: str) -> None:
    if kind != "rule":
        raise UsageError(f"--block belongs to `new rule`, not to `new {kind}`")
    root = Path.cwd()
    root = next((folder for folder in (root, *root.parents) if (folder / authoring.REGISTRY).is_file()), root)
    skeletons = authoring.make_rule(root, name, block)
    for skeleton in skeletons:
        if skeleton.path != authoring.REGISTRY and (root / skeleton.path).exists():
            raise UsageError(f"{skeleton.path} is there already")
    for skeleton in skeletons:
        _write(root / skeleton.path, skeleton.text)
        click.echo(skeleton.path)


def _append(path: Path, slug: str, text: str) -> None:
    before = path.read_text(encoding="utf-8") if path.exists() else ""
    if re.search(rf"^ *{re.escape(slug)}:", before, re.MULTILINE):
        raise UsageError(f"{slug} stands in {path.name} already")
    gap = "" if not before or before.endswith("\n") else "\n"
    _write(path, f"{before}{gap}{text}")


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8", newline="\n")


def _no_kind(name: str, settings: Settings) -> Kind:
    names = ", ".join(sorted(one.name for one in settings.kinds))
    raise UsageError(f"there is no kind {name}; kinds: {names}")
