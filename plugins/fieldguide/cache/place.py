"""Where caches lie: in the user's folder of caches, one for each project."""

from __future__ import annotations

import hashlib
import os
import re
import shutil
import sys
from collections.abc import Mapping
from pathlib import Path

VARIABLE = "FIELDGUIDE_CACHE"
"""Names another folder for the caches; `off` switches them off."""

PART = "FIELDGUIDE_CACHE_PART"
"""Names the cache below the folder of caches: for who works in a copy of a project, not in it."""

OFF = "off"

_NAME = re.compile(r"[0-9a-f]{16}")


def cache_folder(root: Path, environment: Mapping[str, str]) -> Path | None:
    """Give the folder of a project's cache; None where the user wants none or has no folder of their own."""
    caches = _all_caches(environment)
    if caches is None:
        return None
    part = environment.get(PART, "")
    if part:
        return caches / part
    name = hashlib.sha256(os.fsencode(root.resolve())).hexdigest()[:16]
    return caches / name


def clean_caches(root: Path, environment: Mapping[str, str], *, every: bool = False) -> int:
    """Remove the cache of a project, or those of all projects; give how many bytes there were."""
    own = cache_folder(root, environment)
    if own is None:
        return 0
    folders = sorted(own.parent.iterdir()) if every and own.parent.is_dir() else [own]
    # A person can name any folder for the caches: what is not a cache of ours in it stays.
    caches = [one for one in folders if _NAME.fullmatch(one.name) and one.is_dir() and not one.is_symlink()]
    size = sum(path.lstat().st_size for one in caches for path in one.rglob("*") if path.is_file())
    for one in caches:
        shutil.rmtree(one)
    return size


def make_folder(folder: Path) -> None:
    """Make the folder of a cache, for its owner alone: what is kept can be for few eyes."""
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)


def _all_caches(environment: Mapping[str, str]) -> Path | None:
    named = environment.get(VARIABLE, "")
    if named == OFF:
        return None
    if named:
        return Path(named)
    if sys.platform == "darwin":
        below = _home(environment, "Library/Caches")
    elif sys.platform == "win32":
        local = environment.get("LOCALAPPDATA", "")
        below = Path(local) if local else None
    else:
        named = environment.get("XDG_CACHE_HOME", "")
        # The specification says that a relative one is to be passed over.
        below = Path(named) if named.startswith("/") else _home(environment, ".cache")
    return below / "fieldguide" if below is not None else None


def _home(environment: Mapping[str, str], below: str) -> Path | None:
    home = environment.get("HOME", "")
    return Path(home) / below if home.startswith("/") else None
