"""JPEG: segments behind markers (ITU-T T.81, annex B)."""

from __future__ import annotations

import re
import struct

from .parts import COMMENT, CUT_OFF, EXIF, IPTC, REST, XMP, Part, PictureParts, after_end

SIGNATURE = b"\xff\xd8\xff"
# Inside the data of a scan, FF 00 is a byte of it and FF D0 to FF D7 are restarts.
_NEXT = re.compile(rb"\xff[^\x00\xff\xd0-\xd7]", re.DOTALL)
_MARKER = re.compile(rb"\xff+[^\x00\xff\xd0-\xd7]", re.DOTALL)
_END, _SCAN, _COMMENT = 0xD9, 0xDA, 0xFE
_FRAMES = frozenset({*range(0xC0, 0xD0)} - {0xC4, 0xC8, 0xCC})
_EXIF = b"Exif\0"
_XMP = (b"http://ns.adobe.com/xap/1.0/\0", b"http://ns.adobe.com/xmp/extension/\0")


def split_jpeg(content: bytes) -> PictureParts:
    """Take a JPEG apart."""
    parts = [Part(0, 2)]
    width = height = 0
    exif = b""
    scanned = False
    position = 2
    while True:
        match = _MARKER.match(content, position)
        if match is None:
            why = CUT_OFF if position + 1 >= len(content) or scanned else "its parts do not follow each other"
            return PictureParts((*parts, Part(position, len(content))), width, height, broken=why)
        marker = content[match.end() - 1]
        if marker == _END:
            parts.append(Part(position, match.end()))
            position = match.end()
            break
        if match.end() + 2 > len(content):
            return PictureParts((*parts, Part(position, len(content))), width, height, broken=CUT_OFF)
        end = match.end() + max(2, struct.unpack_from(">H", content, match.end())[0])
        if end > len(content):
            return PictureParts((*parts, Part(position, len(content))), width, height, broken=CUT_OFF)
        data = content[match.end() + 2 : end]
        if marker in _FRAMES and len(data) >= 5:
            height, width = struct.unpack_from(">HH", data, 1)
        tells = _tells(marker, data)
        if tells == EXIF and not exif:
            exif = data[6:]
        if marker == _SCAN:
            scanned = True
            next_marker = _NEXT.search(content, end)
            end = next_marker.start() if next_marker is not None else len(content)
        parts.append(Part(position, end, tells))
        position = end
    broken = "" if width and height and scanned else "there is no picture in it"
    return PictureParts((*parts, *after_end(content, position)), width, height, False, exif, broken)


def _tells(marker: int, data: bytes) -> str:
    if marker == _COMMENT:
        return COMMENT
    if not 0xE1 <= marker <= 0xEF:
        return ""
    if data.startswith(_EXIF):
        return EXIF
    if data.startswith(_XMP):
        return XMP
    if marker == 0xED and b"8BIM\x04\x04" in data:
        return IPTC
    shows = {0xE2: b"ICC_PROFILE\0", 0xEE: b"Adobe"}.get(marker)
    return "" if shows is not None and data.startswith(shows) else REST
