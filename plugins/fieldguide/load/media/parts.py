"""A picture as the parts of its file: what shows it, and what tells of people and places.

The readers of the four formats look at the marks between the parts only, never at a pixel, so
that their time does not depend on how large the picture is when it is shown.
"""

from __future__ import annotations

from dataclasses import dataclass

XMP, IPTC, COMMENT, EXIF = "XMP text", "IPTC text", "a comment", "EXIF"
REST = "data that no program shows"
AFTER = "more data after the end of the picture"


@dataclass(frozen=True, slots=True)
class Part:
    """A run of bytes; `tells` is what it says beside the picture, empty where it is needed to show it."""

    start: int
    end: int
    tells: str = ""


@dataclass(frozen=True, slots=True)
class PictureParts:
    """A picture file taken apart: its parts in order cover all its bytes.

    `exif` is the TIFF structure of camera facts, empty where there is none.  `broken` says in
    words why the file cannot be shown, empty where it can.
    """

    parts: tuple[Part, ...]
    width: int = 0
    height: int = 0
    moves: bool = False
    exif: bytes = b""
    broken: str = ""


CUT_OFF = "it is cut off"


def after_end(content: bytes, end: int) -> tuple[Part, ...]:
    """Give what follows the end of a picture; a few empty bytes are part of nothing, and harmless."""
    if end >= len(content):
        return ()
    idle = not content[end:].strip(b"\0\r\n ")
    return (Part(end, len(content), REST if idle else AFTER),)
