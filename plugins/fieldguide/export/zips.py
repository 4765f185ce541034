"""Zip files that are the same wherever and whenever they are written."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping
from datetime import date

_REGULAR_FILE = 0o100644 << 16


def write_zip(files: Mapping[str, bytes], day: date) -> bytes:
    """Give a zip of files by their paths, sorted, all dated with a day; it has no entries for folders."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as packed:
        for name in sorted(files):
            info = zipfile.ZipInfo(name, (max(day.year, 1980), day.month, day.day, 0, 0, 0))
            # By itself it would say on which system it was made.
            info.create_system = 3
            info.external_attr = _REGULAR_FILE
            info.compress_type = zipfile.ZIP_DEFLATED
            packed.writestr(info, files[name])
    return buffer.getvalue()
