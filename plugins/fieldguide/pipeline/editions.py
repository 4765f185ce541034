"""Which edition of a project is meant: a name below `editions/`, or a folder anywhere."""

from __future__ import annotations

import os
from datetime import date
from pathlib import Path

from fieldguide.content.layout import EDITION_FILE, EDITIONS_FOLDER
from fieldguide.content.near import did_you_mean, near_name
from fieldguide.errors import UsageError, no_configuration
from fieldguide.model import EditionFolder


def find_edition(config: Path, wanted: str, day: date | None = None) -> EditionFolder | None:
    """Find the edition that is meant; None where none is named.

    Its contacts are judged against `day`, where one is given.

    Raises:
        UsageError: there is no such edition, or no project that it could be of.
    """
    if wanted and not config.is_file():
        raise no_configuration(config)
    if not wanted:
        if day is not None:
            raise UsageError("--as-of judges the contacts of an edition: please name one with --edition")
        return None
    root = config.resolve().parent
    for place in (root / EDITIONS_FOLDER / wanted, Path(wanted)):
        if (place / EDITION_FILE).is_file():
            whole = place.resolve()
            return EditionFolder(whole, _shown(root, whole), day)
    names = edition_names(root)
    hint = did_you_mean(near_name(wanted, names, 0.6))
    if not hint:
        hint = f"the editions here: {', '.join(names)}" if names else f"please make {wanted}/{EDITION_FILE}"
    if Path(wanted).name == wanted:
        places = f"neither `{EDITIONS_FOLDER}/{wanted}` nor `{wanted}` is a folder"
    else:
        places = f"`{wanted}` is no folder"
    raise UsageError(f"there is no edition {wanted}: {places} with an `{EDITION_FILE}`; {hint}")


def _shown(root: Path, place: Path) -> str:
    """Say how reports name a folder: counted from the project, or whole where that is far away."""
    near = Path(os.path.relpath(place, root)).as_posix()
    return place.as_posix() if near.startswith("../../") else near


def edition_names(root: Path) -> tuple[str, ...]:
    """Name the editions that lie beside a project."""
    found = (root / EDITIONS_FOLDER).glob(f"*/{EDITION_FILE}")
    return tuple(sorted(path.parent.name for path in found))
