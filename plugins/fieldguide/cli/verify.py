"""`fieldguide verify` and `keygen`, and the password of a key."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from fieldguide import pipeline
from fieldguide.content.bundles import key_fingerprint
from fieldguide.errors import UsageError
from fieldguide.report import show_hidden

if TYPE_CHECKING:
    from fieldguide.model import VerifiedBundle
    from fieldguide.package import Signer


@click.command()
@click.argument("bundle", type=click.Path(path_type=Path))
@click.option(
    "--key",
    default="",
    metavar="PUB",
    help="The public key that must have signed it: a file, or the line of letters itself.",
)
@click.option(
    "--after", default="", metavar="EDITION", help="Refuse what is older than this edition, or this day."
)
@click.option("--audience", default="", help="Refuse what is not for this audience.")
@click.option("--lang", "language", default="", help="Refuse what is not in this language.")
@click.option("--office", help="Refuse what is not of this office; an empty one asks for that of no office.")
def verify(bundle: Path, key: str, after: str, audience: str, language: str, office: str | None) -> None:
    """Judge the offline package BUNDLE before you unpack it: whole, unchanged, signed, new enough.

    Nothing is unpacked.  What is not exactly as it was made is refused, with exit status 3.  Without a key,
    only wholeness is checked: anybody can make a package that is whole.
    """
    _tell(
        pipeline.verify_package(
            bundle, key=key, after=after, audience=audience, language=language, office=office
        )
    )


def _tell(found: VerifiedBundle) -> None:
    manifest = found.manifest
    files = "1 file" if len(manifest.files) == 1 else f"{len(manifest.files)} files"
    what = f"update from edition {manifest.update.edition}" if manifest.update is not None else "whole copy"
    facts = (
        ("what", f"{what}, {files}"),
        ("title", manifest.title),
        ("edition", manifest.edition),
        ("issued", manifest.issued),
        ("use until", manifest.review_by),
        ("languages", ", ".join(manifest.languages)),
        ("audience", manifest.audience),
        ("office", manifest.office),
    )
    if found.key:
        click.echo(f"{show_hidden(found.name)} is whole, and signed with the key {found.key}.")
    else:
        click.echo(f"{show_hidden(found.name)} is whole.")
    for name, value in facts:
        if value:
            click.echo(f"  {name}: {show_hidden(value)}")
    for note in found.notes:
        click.echo(f"  note: {show_hidden(note)}")
    if not found.key:
        signed = "It is signed, but its signature was not checked" if found.signed else "Nobody signed it"
        click.echo(
            f"Only wholeness was checked, not who made it. {signed}: "
            + (
                "give the public key of its makers with --key, from another place than this package."
                if found.signed
                else "ask those who made it for a signed one."
            )
        )


@click.command()
@click.option(
    "--to",
    type=click.Path(path_type=Path),
    required=True,
    help="The folder of the keys; made if it is not there.",
)
@click.option(
    "--no-password", is_flag=True, help="Lock the secret key with no password: whoever has the file can sign."
)
def keygen(to: Path, no_password: bool) -> None:
    """Make a pair of keys to sign packages with, and a page of the public one to print.

    The keys are those of minisign.  Keep the secret one off the network; give the public one to everybody,
    on paper too.  Nothing that is there is overwritten.
    """
    password = "" if no_password else _new_password()
    id, written = pipeline.make_key_files(to, password)
    secret, public, page = written
    line = public.read_text(encoding="ascii").splitlines()[1]
    click.echo(f"The key {id}; to compare on the telephone: {key_fingerprint(line)}")
    click.echo(f"  {secret}: secret, to sign with. Keep it to yourself, and a copy of it in a safe.")
    click.echo(f"  {public}: public, to check with. Give it to everybody.")
    click.echo(f"  {page}: the public key as a page. Print it.")


def _new_password() -> str:
    if sys.stdin is None or not sys.stdin.isatty():
        raise UsageError("a password is asked for on a terminal, and there is none here (see --no-password)")
    password: str = click.prompt("Password for the secret key", hide_input=True, confirmation_prompt=True)
    return password


def open_signer(path: Path | None) -> Signer | None:
    """Read the key to sign with, where one is named; its password comes from the terminal, or from a pipe."""
    return pipeline.open_signer(path, lambda: _password(path)) if path is not None else None


def _password(path: Path) -> str:
    if sys.stdin is not None and sys.stdin.isatty():
        password: str = click.prompt(f"Password for {path}", hide_input=True, err=True)
        return password
    return sys.stdin.readline().rstrip("\r\n") if sys.stdin is not None else ""
