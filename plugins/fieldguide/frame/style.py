"""The style of the frame: written by subject, served as one file."""

from __future__ import annotations

from importlib.resources import files

from fieldguide.compact import read_style

FRAME_STYLE = "assets/frame/frame.css"
"""Where it lies in the site."""

# In the order in which they apply.
_PARTS = ("page", "text", "header", "exit", "sides", "search", "online", "look")


def join_frame_style() -> str:
    """Give the whole style of the frame."""
    folder = files(__package__) / "styles"
    return read_style(folder / f"{part}.css" for part in _PARTS)
