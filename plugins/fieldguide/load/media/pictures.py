"""Look into a picture of dots."""

from __future__ import annotations

import io
import warnings

from fieldguide.model import MOST_PIXELS, Finding, MediaFacts

from .camera import read_camera
from .gif import split_gif
from .jpeg import split_jpeg
from .parts import AFTER, EXIF, REST, PictureParts
from .png import split_png
from .sniff import sniff
from .webp import split_webp

SPLITTERS = {"png": split_png, "jpg": split_jpeg, "gif": split_gif, "webp": split_webp}
"""The readers of pictures, by the ending of their format."""


def read_picture(content: bytes, format: str) -> MediaFacts:
    """Give the facts of a picture in a format of `SPLITTERS`."""
    picture = SPLITTERS[format](content)
    broken = picture.broken
    if not broken and picture.width * picture.height <= MOST_PIXELS and not _opens(content):
        broken = "no program can open it"
    place, people = _told(picture)
    carries = [part.tells for part in picture.parts if part.tells == AFTER]
    return MediaFacts(
        broken=_findings([broken] if broken else []),
        width=picture.width,
        height=picture.height,
        moves=picture.moves,
        tells_place=_findings(place),
        tells_people=_findings(people),
        carries=_findings(carries),
    )


def inside_picture(content: bytes) -> tuple[list[str], list[str]]:
    """Give what a picture inside a document tells of places and of people."""
    format = sniff(content).ending
    return _told(SPLITTERS[format](content)) if format in SPLITTERS else ([], [])


def _told(picture: PictureParts) -> tuple[list[str], list[str]]:
    camera = read_camera(picture.exif) if picture.exif else None
    place = [*camera.place] if camera is not None else []
    people = [*camera.people] if camera is not None else []
    for part in picture.parts:
        if part.tells and part.tells not in (AFTER, EXIF, REST):
            people.append(part.tells)
        elif part.tells == EXIF and camera is None:
            people.append("facts of a camera")
    return place, list(dict.fromkeys(people))


def _opens(content: bytes) -> bool:
    """Tell whether Pillow knows the picture; it reads the head only."""
    # Not at the top: a project without pictures does not pay for it.
    from PIL import Image

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            with Image.open(io.BytesIO(content), formats=("PNG", "JPEG", "GIF", "WEBP")):
                return True
    except Exception:
        # Pillow promises no set of exceptions for broken files, and content never raises here.
        return False


def _findings(texts: list[str]) -> tuple[Finding, ...]:
    return tuple(Finding(text) for text in texts)
