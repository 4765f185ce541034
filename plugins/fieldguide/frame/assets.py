"""The files that every page loads for its frame."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

from fieldguide.compact import read_script
from fieldguide.content.site_paths import PLAIN_ICON
from fieldguide.model import Asset

from .search import SEARCH_SCRIPT, join_search_script
from .style import FRAME_STYLE, join_frame_style

FRAME_SCRIPT = "assets/frame/frame.js"
ICON = "assets/frame/icon.svg"


@cache
def frame_assets() -> tuple[Asset, ...]:
    """Give the scripts, the styles and the icon of the frame, by their path below the site's root."""
    folder = files(__package__) / "scripts"
    own = [Asset(path, (folder / path.rpartition("/")[2]).read_bytes()) for path in (ICON, PLAIN_ICON)]
    # What leads away from a page at once comes first.
    script = read_script(folder / f"{name}.js" for name in ("tab", "exit", "frame"))
    return (
        *own,
        Asset(FRAME_SCRIPT, script.encode()),
        Asset(SEARCH_SCRIPT, join_search_script().encode()),
        Asset(FRAME_STYLE, join_frame_style().encode()),
    )
