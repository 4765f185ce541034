"""Zips that come from elsewhere: how much is in one is asked before anything of it is read."""

from __future__ import annotations

import io
import zipfile

from ..values import PackError

_MOST_UNPACKED = 60_000_000
_MOST_FILES = 5_000


def refuse_large(content: bytes) -> None:
    """Refuse a file that is no zip, or holds more than any pack.

    Raises:
        PackError: it does.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as packed:
            every = packed.infolist()
    except (zipfile.BadZipFile, OSError, ValueError) as error:
        raise PackError("it is damaged, or another kind of file than its name says") from error
    if len(every) > _MOST_FILES or sum(one.file_size for one in every) > _MOST_UNPACKED:
        raise PackError("there is more in it than in any pack")
