"""How an output folder says that we made it, and all that is in it."""

from __future__ import annotations

import os
from pathlib import Path

MARKER = ".fieldguide"
"""Lists every file of the folder, so that a file that somebody added is not lost with it."""

_HEADING = "# Made by fieldguide, and replaced whole at the next build: keep nothing of yours here.\n"
_FOR = "# For: "
_LEFT_BY_VIEWERS = {".DS_Store", "Thumbs.db", "desktop.ini"}


def list_files(folder: Path) -> list[str]:
    """Give the paths of all files below a folder, with `/`, sorted; links count as files."""
    found: list[str] = []
    for parent, folders, names in os.walk(folder):
        below = Path(parent).relative_to(folder).as_posix()
        prefix = "" if below == "." else f"{below}/"
        links = [name for name in folders if os.path.islink(os.path.join(parent, name))]
        found += [f"{prefix}{name}" for name in (*names, *links)]
    return sorted(found)


def write_marker(folder: Path, audience: str = "") -> None:
    """Mark a folder as made by us, with the names of its files; `audience` is empty for everybody."""
    names = [name for name in list_files(folder) if name != MARKER]
    whose = f"{_FOR}{audience}\n" if audience else ""
    text = _HEADING + whose + "".join(f"{name}\n" for name in names)
    (folder / MARKER).write_text(text, encoding="utf-8", errors="surrogateescape")


def find_foreign_file(folder: Path) -> str | None:
    """Give the path of a file that we did not make, or None where all are ours."""
    try:
        text = (folder / MARKER).read_text(encoding="utf-8", errors="surrogateescape")
    except FileNotFoundError:
        return min((item.name for item in folder.iterdir()), default=None)
    ours = {MARKER, *text.splitlines()} if text.startswith(_HEADING) else set()
    for name in list_files(folder):
        if name not in ours and name.rpartition("/")[2] not in _LEFT_BY_VIEWERS:
            return name
    return None


def read_audience(folder: Path) -> str | None:
    """Give for whom a folder was made, empty for everybody; None where we did not make it."""
    try:
        text = (folder / MARKER).read_text(encoding="utf-8", errors="surrogateescape")
    except OSError:
        return None
    if not text.startswith(_HEADING):
        return None
    second = text.removeprefix(_HEADING).partition("\n")[0]
    return second.removeprefix(_FOR) if second.startswith(_FOR) else ""
