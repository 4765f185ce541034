"""Read the members of a ZIP within bounds: what it says of its sizes is not believed."""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Iterator

MOST_MEMBERS = 5000
MOST_OF_A_MEMBER = 16_000_000
MOST_OF_ALL = 100_000_000

# Compressed data can be broken in ways that each library tells in its own way.
ERRORS = (zipfile.BadZipFile, zlib.error, OSError, EOFError, NotImplementedError, RuntimeError, ValueError)


class BoundedZip:
    """A ZIP whose members are read one by one, until the bound for all of them is used up."""

    def __init__(self, content: bytes) -> None:
        self._zip = zipfile.ZipFile(io.BytesIO(content))
        self._left = MOST_OF_ALL
        infos = self._zip.infolist()
        self.too_much = len(infos) > MOST_MEMBERS
        self.names = tuple(info.filename for info in infos[:MOST_MEMBERS])
        self.locked = any(info.flag_bits & 1 for info in infos[:MOST_MEMBERS])

    def read(self, name: str) -> bytes:
        """Give a member's bytes, empty where it cannot be read, is locked, or is over the bounds."""
        try:
            with self._zip.open(name) as member:
                content = member.read(min(MOST_OF_A_MEMBER, self._left) + 1)
        except (*ERRORS, KeyError):
            return b""
        self._left -= len(content)
        if self._left < 0 or len(content) > MOST_OF_A_MEMBER:
            self.too_much = True
            self._left = max(self._left, 0)
            return b""
        return content

    def matching(self, *endings: str) -> Iterator[str]:
        """Give the names with one of some endings, compared without case."""
        return (name for name in self.names if name.lower().endswith(endings))
