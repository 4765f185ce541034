"""GIF: blocks, each a chain of pieces of at most 255 bytes (https://www.w3.org/Graphics/GIF/spec-gif89a.txt)."""

from __future__ import annotations

import struct

from .parts import COMMENT, CUT_OFF, REST, XMP, Part, PictureParts, after_end

SIGNATURES = (b"GIF87a", b"GIF89a")
_IMAGE, _EXTENSION, _END = 0x2C, 0x21, 0x3B
_COMMENT, _APPLICATION = 0xFE, 0xFF
_LOOPS = (b"NETSCAPE2.0", b"ANIMEXTS1.0")


def split_gif(content: bytes) -> PictureParts:
    """Take a GIF apart."""
    if len(content) < 13:
        return PictureParts((Part(0, len(content)),), broken=CUT_OFF)
    width, height, flags = struct.unpack_from("<HHB", content, 6)
    position = 13 + _colours(flags)
    parts = [Part(0, min(position, len(content)))]
    frames = 0
    while position < len(content) and content[position] in (_IMAGE, _EXTENSION):
        start, tells = position, ""
        if content[position] == _IMAGE:
            frames += 1
            if position + 10 >= len(content):
                break
            position = _skip(content, position + 11 + _colours(content[position + 9]))
        else:
            tells = _tells(content, position)
            position = _skip(content, position + 2)
        if position < 0:
            return PictureParts((*parts, Part(start, len(content))), width, height, frames > 1, b"", CUT_OFF)
        parts.append(Part(start, position, tells))
    if position >= len(content) or content[position] != _END:
        why = CUT_OFF if position >= len(content) - 10 else "its parts do not follow each other"
        rest = Part(min(position, len(content)), len(content))
        return PictureParts((*parts, rest), width, height, frames > 1, b"", why)
    parts.append(Part(position, position + 1))
    broken = "" if frames and width and height else "there is no picture in it"
    after = after_end(content, position + 1)
    return PictureParts((*parts, *after), width, height, frames > 1, b"", broken)


def _colours(flags: int) -> int:
    return 3 << ((flags & 7) + 1) if flags & 0x80 else 0


def _skip(content: bytes, position: int) -> int:
    """Give the place after a chain of pieces, or -1 where the file ends in it."""
    while position < len(content):
        length = content[position]
        position += length + 1
        if not length:
            return position
    return -1


def _tells(content: bytes, position: int) -> str:
    label = content[position + 1] if position + 1 < len(content) else 0
    if label == _COMMENT:
        return COMMENT
    name = content[position + 3 : position + 14]
    if label != _APPLICATION or name in _LOOPS:
        return ""
    return XMP if name == b"XMP DataXMP" else REST
