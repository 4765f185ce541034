"""What the EXIF part of a picture tells (CIPA DC-008); Pillow reads it."""

from __future__ import annotations

import struct
import warnings
from collections.abc import Iterator
from dataclasses import dataclass

_GPS, _CAMERA, _SMALL_COPY = 0x8825, 0x8769, 1
_ORIENTATION = 0x0112
# Tags of the first and of the camera's directory, and what a person calls them.
_TELLS = {
    0x013B: "the author",
    0x9C9D: "the author",
    0xA430: "the owner of the camera",
    0x8298: "the holder of the rights",
    0x013C: "the name of the computer",
    0xA431: "the number of the camera",
    0xA435: "the number of the lens",
    0x0110: "the make of the camera",
    0x010E: "a description",
    0x9C9B: "a description",
    0x9C9F: "a description",
    0x9286: "a comment",
    0x9C9C: "a comment",
    0x9C9E: "a comment",
    0x9003: "the time of the photo",
    0x927C: "notes of the camera's maker",
}


@dataclass(frozen=True, slots=True)
class CameraFacts:
    """What a camera wrote: `place` where the photo was taken, `people` who and what took it."""

    place: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    orientation: int = 1


def read_camera(tiff: bytes) -> CameraFacts:
    """Read the TIFF structure of camera facts; what cannot be read tells that it is there."""
    # Not at the top: a project without pictures does not pay for it.
    from PIL import Image

    exif = Image.Exif()
    try:
        with warnings.catch_warnings():
            # It warns of tags that are cut off; they tell nothing.
            warnings.simplefilter("ignore")
            exif.load(b"Exif\0\0" + tiff)
            first = dict(exif)
            camera = dict(exif.get_ifd(_CAMERA))
            gps = dict(exif.get_ifd(_GPS))
            small = dict(exif.get_ifd(_SMALL_COPY))
    except Exception:
        # Pillow promises no set of exceptions for broken tags, and content never raises here.
        return CameraFacts(people=("facts of a camera that cannot be read",))
    place = ("where it was taken (GPS)",) if any(tag in gps for tag in range(1, 5)) or len(gps) > 1 else ()
    people = list(dict.fromkeys(_people(first | camera)))
    if 0x0201 in small:
        people.append("a small copy of the picture, perhaps of more than is shown")
    orientation = first.get(_ORIENTATION)
    if not isinstance(orientation, int) or not 1 <= orientation <= 8:
        orientation = 1
    return CameraFacts(place, tuple(people), orientation)


def _people(tags: dict[int, object]) -> Iterator[str]:
    for tag, words in _TELLS.items():
        value = tags.get(tag)
        empty = not value.strip(b"\0 ASCI") if isinstance(value, bytes) else not str(value or "").strip("\0 ")
        if not empty:
            yield words


def orientation_only(orientation: int) -> bytes:
    """Give the smallest TIFF structure that says how a picture is turned."""
    return struct.pack("<2sHIHHHIHHI", b"II", 42, 8, 1, _ORIENTATION, 3, 1, orientation, 0, 0)
