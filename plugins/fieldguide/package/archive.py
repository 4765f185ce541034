"""Write zip files that are the same wherever and whenever they are written."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping
from datetime import date

_UNIX = 3  # "version made by" of https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT, 4.4.2
_REGULAR_FILE = 0o100644 << 16
_FIRST_DAY = date(1980, 1, 1)  # a zip knows no day before
_LEVEL = 6


def write_zip(files: Mapping[str, bytes], day: date | None) -> bytes:
    """Give a zip of the files, sorted by name, all with the same date and mode.

    The date is midnight of `day`, else of the first that a zip can hold.  Names that are not
    ASCII are marked as UTF-8.
    """
    when = max(day or _FIRST_DAY, _FIRST_DAY)
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED, compresslevel=_LEVEL) as archive:
        for name in sorted(files):
            entry = zipfile.ZipInfo(name, (when.year, when.month, when.day, 0, 0, 0))
            entry.create_system = _UNIX
            entry.external_attr = _REGULAR_FILE
            entry.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(entry, files[name], compresslevel=_LEVEL)
    return buffer.getvalue()
