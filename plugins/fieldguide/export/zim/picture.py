"""The small picture that Kiwix shows beside a file: 48 by 48, a book on the colour of the site."""

from __future__ import annotations

import struct
import zlib

from fieldguide.model import Settings
from fieldguide.model.look import LIGHT

SIZE = 48

_OWN = "#00515c"


def draw_picture(settings: Settings) -> bytes:
    """Give the picture as PNG (https://www.w3.org/TR/png-3/): an open book, white on a coloured ground."""
    colours = settings.look.colours.get(LIGHT)
    ground = (colours.primary if colours is not None else "") or _OWN
    colour = tuple(int(ground[at : at + 2], 16) for at in (1, 3, 5))
    rows = b"".join(
        b"\0" + b"".join(bytes((255, 255, 255) if _is_book(x, y) else colour) for x in range(SIZE))
        for y in range(SIZE)
    )
    header = struct.pack(">2I5B", SIZE, SIZE, 8, 2, 0, 0, 0)
    chunks = ((b"IHDR", header), (b"IDAT", zlib.compress(rows, 9)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(name, content) for name, content in chunks)


def _is_book(x: int, y: int) -> bool:
    """Tell whether a point is on one of the two pages, which hang a little at the fold."""
    from_fold = abs(2 * x - (SIZE - 1)) // 2
    hang = max(0, 4 - from_fold // 3)
    return 1 <= from_fold <= 17 and 12 + hang <= y <= 34 + hang


def _chunk(name: bytes, content: bytes) -> bytes:
    return struct.pack(">I", len(content)) + name + content + struct.pack(">I", zlib.crc32(name + content))
