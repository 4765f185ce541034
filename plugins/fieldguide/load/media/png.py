"""PNG: chunks of length, name, data and checksum (https://www.w3.org/TR/png-3/#5DataRep)."""

from __future__ import annotations

import struct
import zlib

from .parts import COMMENT, CUT_OFF, EXIF, REST, XMP, Part, PictureParts, after_end

SIGNATURE = b"\x89PNG\r\n\x1a\n"
# What changes how the picture looks; the rest of the optional chunks is told or dropped.
_SHOWS = frozenset(
    b"IHDR PLTE IDAT IEND tRNS cHRM gAMA iCCP sBIT sRGB cICP mDCV cLLI bKGD hIST pHYs sPLT".split()
) | frozenset([b"acTL", b"fcTL", b"fdAT"])
# Written by programs about themselves.
_IDLE_WORDS = (b"Software\0", b"date:", b"Creation Time\0", b"pdf:Version\0")


def split_png(content: bytes) -> PictureParts:
    """Take a PNG apart."""
    parts = [Part(0, len(SIGNATURE))]
    width = height = 0
    moves = seen_data = False
    exif = b""
    position = len(SIGNATURE)
    while True:
        if position + 12 > len(content):
            return _broken(parts, content, position, width, height, CUT_OFF)
        length, name = struct.unpack_from(">I4s", content, position)
        end = position + 12 + length
        if end > len(content):
            return _broken(parts, content, position, width, height, CUT_OFF)
        data = content[position + 8 : end - 4]
        if zlib.crc32(content[position + 4 : end - 4]) != struct.unpack_from(">I", content, end - 4)[0]:
            return _broken(parts, content, position, width, height, "its bytes were changed on the way")
        if name == b"IHDR" and length >= 8:
            width, height = struct.unpack_from(">II", data)
        elif name == b"acTL" and length >= 4:
            moves = struct.unpack_from(">I", data)[0] > 1
        elif name == b"eXIf":
            exif = data
        seen_data = seen_data or name == b"IDAT"
        parts.append(Part(position, end, _tells(name, data)))
        position = end
        if name == b"IEND":
            break
    broken = "" if width and height and seen_data else "there is no picture in it"
    return PictureParts((*parts, *after_end(content, position)), width, height, moves, exif, broken)


def _tells(name: bytes, data: bytes) -> str:
    if name in _SHOWS or name[:1].isupper():
        return ""
    if name == b"eXIf":
        return EXIF
    if name in (b"tEXt", b"zTXt", b"iTXt"):
        if data.startswith(b"XML:com.adobe.xmp\0"):
            return XMP
        if data.startswith(b"Raw profile type "):
            return EXIF
        return REST if data.startswith(_IDLE_WORDS) else COMMENT
    return REST


def _broken(
    parts: list[Part], content: bytes, position: int, width: int, height: int, why: str
) -> PictureParts:
    return PictureParts((*parts, Part(position, len(content))), width, height, broken=why)
