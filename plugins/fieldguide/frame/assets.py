"""The files that every page loads for its frame."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

from fieldguide.model import Asset

from .material import find_material
from .style import FRAME_STYLE, join_frame_style

FRAME_SCRIPT = "assets/frame/frame.js"
SEARCH_WORKER = "assets/frame/worker.js"
ICON = "assets/frame/icon.svg"


@cache
def frame_assets() -> tuple[Asset, ...]:
    """Give the scripts, the styles and the icon of the frame, by their path below the site's root."""
    folder = files(__package__) / "scripts"
    own = [
        Asset(path, (folder / path.rpartition("/")[2]).read_bytes())
        for path in (FRAME_SCRIPT, SEARCH_WORKER, ICON)
    ]
    material = find_material()
    theirs = [Asset(path, material.read(path)) for path in material.paths]
    return (*own, Asset(FRAME_STYLE, join_frame_style().encode()), *theirs)
