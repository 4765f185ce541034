"""Files that take long to make, kept under the digest of all that they were made of."""

from __future__ import annotations

import json
import os
from contextlib import suppress
from hashlib import blake2b
from pathlib import Path

from fieldguide.model import Attachment

from .place import make_folder
from .values import decoder, encode

_FOLDER = "files"
_MOST_BYTES = 512_000_000


class FileCache:
    """The files that were kept of former builds of a project; in trouble it keeps none, and is no error."""

    def __init__(self, folder: Path) -> None:
        """Take the folder of a project's cache."""
        self._folder = folder / _FOLDER

    def find(self, key: str) -> tuple[Attachment, ...] | None:
        """Give the files that lie under a digest; None where none do, or where they are not what was kept."""
        path = self._folder / key
        try:
            content = path.read_bytes()
            head, _, rest = content.partition(b"\n")
            if head != _sum(rest):
                return None
            told, _, rest = rest.partition(b"\n")
            values, sizes = json.loads(told)
            blobs = []
            for size in sizes:
                blobs.append(rest[:size])
                rest = rest[size:]
            decode = decoder(Attachment)
            found = tuple(decode(one, blobs) for one in values)
            # Which were asked for lately is told by the time of the file.
            os.utime(path)
        except (OSError, ValueError, TypeError, IndexError):
            return None
        return tuple(one for one in found if isinstance(one, Attachment))

    def has(self, key: str) -> bool:
        """Tell whether files lie under a digest, without reading them."""
        return (self._folder / key).is_file()

    def keep(self, key: str, files: tuple[Attachment, ...]) -> None:
        """Keep files under a digest, and forget the oldest of too many."""
        blobs: list[bytes] = []
        values = [encode(one, blobs) for one in files]
        told = json.dumps([values, [len(one) for one in blobs]]).encode()
        rest = told + b"\n" + b"".join(blobs)
        beside = self._folder / f".{key}.{os.getpid()}"
        with suppress(OSError):
            make_folder(self._folder)
            beside.write_bytes(_sum(rest) + b"\n" + rest)
            beside.replace(self._folder / key)
            self._forget()

    def _forget(self) -> None:
        states = sorted(((one.stat().st_mtime_ns, one) for one in self._folder.iterdir()), reverse=True)
        used = 0
        for _, path in states:
            used += path.stat().st_size
            if used > _MOST_BYTES:
                path.unlink(missing_ok=True)


def _sum(content: bytes) -> bytes:
    return blake2b(content, digest_size=16).hexdigest().encode()
