"""For whom what lies in an output folder was built."""

from __future__ import annotations

from pathlib import Path

from fieldguide.errors import UsageError
from fieldguide.model import Settings

from .marker import read_audience


def check_whose(output: Path, settings: Settings) -> None:
    """Refuse to put what is for few in the place of what is for more people.

    Somebody hands that folder on, or a program copies it to a server, as what it was.  What is for more
    may take the place of what is for few: nothing of that stays.

    Raises:
        UsageError: the folder holds a build for a wider audience, or for one that is not known here.
    """
    if settings.is_for_all or not output.is_dir():
        return
    found = read_audience(output)
    if found is None:
        return
    whose = found or settings.audiences[0]
    if whose not in settings.audiences or settings.is_narrower(settings.audience, whose):
        other = output.with_name(settings.marked(output.name))
        raise UsageError(
            f"the output {output} holds a build for `{whose}`, and this one is for `{settings.audience}`"
            f" only; please name another folder, such as {other}, or remove that one"
        )
