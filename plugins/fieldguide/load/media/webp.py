"""WebP: chunks of a RIFF file (RFC 9649)."""

from __future__ import annotations

import struct

from .parts import CUT_OFF, EXIF, REST, XMP, Part, PictureParts, after_end

_SHOWS = frozenset([b"VP8 ", b"VP8L", b"VP8X", b"ALPH", b"ANIM", b"ANMF", b"ICCP"])


def split_webp(content: bytes) -> PictureParts:
    """Take a WebP apart."""
    whole = 8 + struct.unpack_from("<I", content, 4)[0] if len(content) >= 12 else 0
    parts = [Part(0, min(12, len(content)))]
    width = height = 0
    exif = b""
    frames, shown = 0, False
    position = 12
    while position + 8 <= min(whole, len(content)):
        name, length = struct.unpack_from("<4sI", content, position)
        end = position + 8 + length + length % 2
        if end > len(content):
            break
        data = content[position + 8 : position + 8 + length]
        if not width:
            width, height = _size(name, data)
        frames += name == b"ANMF"
        shown = shown or name in (b"VP8 ", b"VP8L", b"ANMF")
        tells = "" if name in _SHOWS else EXIF if name == b"EXIF" else XMP if name == b"XMP " else REST
        if tells == EXIF:
            exif = data.removeprefix(b"Exif\0\0")
        parts.append(Part(position, end, tells))
        position = end
    if position < whole or len(content) < 12:
        rest = Part(min(position, len(content)), len(content))
        return PictureParts((*parts, rest), width, height, frames > 1, exif, CUT_OFF)
    broken = "" if shown and width and height else "there is no picture in it"
    return PictureParts((*parts, *after_end(content, position)), width, height, frames > 1, exif, broken)


def _size(name: bytes, data: bytes) -> tuple[int, int]:
    if name == b"VP8X" and len(data) >= 10:
        return int.from_bytes(data[4:7], "little") + 1, int.from_bytes(data[7:10], "little") + 1
    if name == b"VP8L" and len(data) >= 5:
        bits = int.from_bytes(data[1:5], "little")
        return (bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1
    if name == b"VP8 " and len(data) >= 10:
        return (
            int.from_bytes(data[6:8], "little") & 0x3FFF,
            int.from_bytes(data[8:10], "little") & 0x3FFF,
        )
    return 0, 0
