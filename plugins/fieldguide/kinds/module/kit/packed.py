"""Zips of which every byte is known: kits, and the files inside them that are zips themselves."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable
from datetime import date


def pack(files: Iterable[tuple[str, bytes]], day: date) -> bytes:
    """Pack files in their order, dated with a day."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as packed:
        for name, content in files:
            info = zipfile.ZipInfo(name, (max(day.year, 1980), day.month, day.day, 0, 0, 0))
            info.create_system, info.external_attr = 3, 0o100644 << 16
            info.compress_type = zipfile.ZIP_DEFLATED
            packed.writestr(info, content)
    return buffer.getvalue()


def repack(content: bytes, day: date) -> bytes:
    """Pack a zip anew, dated with a day: libraries date what they write with the moment."""
    with zipfile.ZipFile(io.BytesIO(content)) as packed:
        return pack(((name, packed.read(name)) for name in packed.namelist()), day)
