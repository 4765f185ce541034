"""Write a picture anew without what it tells of people and places.

No pixel is touched: parts of the file are left out, the rest stays byte for byte.  How the
picture is turned is kept.
"""

from __future__ import annotations

import struct
import zlib

from .camera import orientation_only, read_camera
from .parts import EXIF, PictureParts
from .pictures import SPLITTERS
from .sniff import sniff


def strip_picture(content: bytes) -> bytes | None:
    """Give the bytes of a picture without its metadata; None where it is no whole picture that we know."""
    format = sniff(content).ending
    if format not in SPLITTERS:
        return None
    picture = SPLITTERS[format](content)
    if picture.broken:
        return None
    orientation = read_camera(picture.exif).orientation if picture.exif else 1
    tiff = orientation_only(orientation) if orientation > 1 else b""
    kept = [content[part.start : part.end] for part in picture.parts if not part.tells]
    match format:
        case "jpg":
            return _jpeg(content, picture, tiff)
        case "png":
            return b"".join([*kept[:2], *([_chunk(b"eXIf", tiff)] if tiff else []), *kept[2:]])
        case "webp":
            return _webp(kept, tiff)
        case _:
            return b"".join(kept)


def _jpeg(content: bytes, picture: PictureParts, tiff: bytes) -> bytes:
    written: list[bytes] = []
    for part in picture.parts:
        if not part.tells:
            written.append(content[part.start : part.end])
        elif part.tells == EXIF and tiff:
            data = b"Exif\0\0" + tiff
            written.append(b"\xff\xe1" + struct.pack(">H", len(data) + 2) + data)
            tiff = b""
    return b"".join(written)


def _chunk(name: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))


def _webp(kept: list[bytes], tiff: bytes) -> bytes:
    chunks = kept[1:]
    if tiff:
        chunks.append(b"EXIF" + struct.pack("<I", len(tiff)) + tiff + b"\0" * (len(tiff) % 2))
    if chunks and chunks[0].startswith(b"VP8X"):
        # RFC 9649, 2.7.1: bit 2 says that there is XMP, bit 3 that there is EXIF.
        flags = chunks[0][8] & ~0x0C | (0x08 if tiff else 0)
        chunks[0] = chunks[0][:8] + bytes([flags]) + chunks[0][9:]
    body = b"WEBP" + b"".join(chunks)
    return b"RIFF" + struct.pack("<I", len(body)) + body
