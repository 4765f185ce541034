"""`fieldguide strip`."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

import click

from fieldguide.errors import MachineError, UsageError
from fieldguide.model import MOST_READ, read_plain


@click.command()
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path))
def strip(files: tuple[Path, ...]) -> None:
    """Take out of the pictures FILES what they tell of places, people and cameras.

    PNG, JPEG, GIF and WebP are written anew in their place; no pixel is changed, and a picture
    that was turned stays turned.  Nothing is written where one of the files is no such picture.
    """
    stripped = [(path, *_strip(path)) for path in files]
    for path, before, after in stripped:
        if after != before:
            _replace(path, after)
        saved = len(before) - len(after)
        click.echo(f"{path}: " + (f"{saved} bytes taken out" if after != before else "nothing to take out"))


def _strip(path: Path) -> tuple[bytes, bytes]:
    from fieldguide.load import strip_picture  # only this command reads without the pipeline

    try:
        before, size = read_plain(path, MOST_READ)
    except OSError as error:
        raise UsageError(f"{path} cannot be read: {(error.strerror or '').lower()}") from error
    after = strip_picture(before) if size <= MOST_READ else None
    if after is None:
        raise UsageError(f"{path} is no whole PNG, JPEG, GIF or WebP picture; nothing was written")
    return before, after


def _replace(path: Path, content: bytes) -> None:
    """Put new content in the place of a file, whole or not at all."""
    try:
        descriptor, name = tempfile.mkstemp(prefix=".strip-", dir=path.parent)
        try:
            with os.fdopen(descriptor, "wb") as file:
                file.write(content)
            os.chmod(name, path.stat().st_mode & 0o777)
            os.replace(name, path)
        except BaseException:
            os.unlink(name)
            raise
    except OSError as error:
        raise MachineError(f"{path} cannot be written: {error.strerror}") from error
