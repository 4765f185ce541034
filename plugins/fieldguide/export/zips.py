"""Zip files that are the same wherever and whenever they are written."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Collection, Mapping
from datetime import date

_REGULAR_FILE = 0o100644 << 16


def write_zip(files: Mapping[str, bytes], day: date, stored: Collection[str] = ()) -> bytes:
    """Give a zip of files by their paths, in their order, all dated with a day; folders have no entries.

    Those that are `stored` are not made smaller: some formats are known by the words at their start.
    """
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as packed:
        for name, content in files.items():
            info = zipfile.ZipInfo(name, (max(day.year, 1980), day.month, day.day, 0, 0, 0))
            # By itself it would say on which system it was made.
            info.create_system = 3
            info.external_attr = _REGULAR_FILE
            info.compress_type = zipfile.ZIP_STORED if name in stored else zipfile.ZIP_DEFLATED
            packed.writestr(info, content)
    return buffer.getvalue()


def write_zip_anew(content: bytes, day: date) -> bytes:
    """Give a zip that a library wrote, and dated with the moment, dated with a day."""
    with zipfile.ZipFile(io.BytesIO(content)) as packed:
        return write_zip({name: packed.read(name) for name in packed.namelist()}, day)
