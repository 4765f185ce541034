"""How a person takes out of a file what it tells."""

from __future__ import annotations

import shlex

from fieldguide.model import ending_of

_STRIPPED = frozenset({"gif", "jpeg", "jpg", "png", "webp"})
_HINTS = {
    "svg": "please save it as plain SVG, or take it out in a text editor",
    "pdf": "please export it again without its properties",
    "mp4": "please save it again without its metadata",
    "m4a": "please save it again without its metadata",
}


def how_to_strip(path: str) -> str:
    """Word the hint: the command for pictures, what to do in a program for the rest."""
    ending = ending_of(path)
    if ending in _STRIPPED:
        return f"please run `fieldguide strip {shlex.quote(path)}`"
    return _HINTS.get(ending, "please let the program that made it inspect the document and remove it")
