"""Write zip files that are the same wherever and whenever they are written.

Format: APPNOTE.TXT of PKWARE, https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT.  Python's
own `zipfile` deflates what it is handed; here a file is deflated once, when it is made, and lies in
several packages.
"""

from __future__ import annotations

import hashlib
import struct
import zlib
from collections.abc import Iterator, Mapping
from datetime import date

from fieldguide.content.bundles import SEAL
from fieldguide.errors import MachineError
from fieldguide.model import PackedFile

_LEVEL = 6
_FIRST_DAY = date(1980, 1, 1)  # a zip knows no day before
_DEFLATED = 8
_UNICODE = 0x800
_NEEDED = 20  # version 2.0: deflate
_MADE_BY = 3 << 8 | _NEEDED  # on Unix
_REGULAR_FILE = 0o100644 << 16
# Past these a zip needs the fields of ZIP64, which old programs on phones do not read.
_MOST_FILES, _MOST_BYTES = 0xFFFE, 0xFFFFFFFE

_LOCAL = struct.Struct("<4s5H3I2H")  # 4.3.7
_CENTRAL = struct.Struct("<4s6H3I5H2I")  # 4.3.12
_END = struct.Struct("<4s4H2IH")  # 4.3.16


def pack_file(content: bytes) -> PackedFile:
    """Deflate a file for the packages that it lies in."""
    return _pack(content, zlib.compressobj(_LEVEL, zlib.DEFLATED, -zlib.MAX_WBITS))


def pack_list(content: bytes) -> PackedFile:
    """Deflate a list of sums: in digits by chance, short matches cost more than they save."""
    memory, strategy = zlib.DEF_MEM_LEVEL, zlib.Z_FILTERED
    return _pack(content, zlib.compressobj(9, zlib.DEFLATED, -zlib.MAX_WBITS, memory, strategy))


def _pack(content: bytes, squeeze: zlib._Compress) -> PackedFile:
    deflated = squeeze.compress(content) + squeeze.flush()
    return PackedFile(deflated, len(content), zlib.crc32(content), hashlib.sha256(content).hexdigest())


class PackedContent(Mapping[str, bytes]):
    """The files of a zip, inflated when they are asked for."""

    def __init__(self, files: Mapping[str, PackedFile]) -> None:
        self._files = files

    def __getitem__(self, name: str) -> bytes:
        return zlib.decompress(self._files[name].deflated, -zlib.MAX_WBITS)

    def __iter__(self) -> Iterator[str]:
        return iter(sorted(self._files))

    def __len__(self) -> int:
        return len(self._files)


def write_zip(files: Mapping[str, PackedFile], day: date | None) -> bytes:
    """Give a zip of the files, sorted by name, all with the same date and mode.

    The date is midnight of `day`, else of the first that a zip can hold.  Names that are not
    ASCII are marked as UTF-8.  The comment of the zip is the SHA-256 of all before its last record.

    Raises:
        MachineError: there are more files or bytes than a plain zip can hold.
    """
    when = max(day or _FIRST_DAY, _FIRST_DAY)
    dos_day = (when.year - 1980) << 9 | when.month << 5 | when.day
    body, directory, position = [], [], 0
    for name in sorted(files):
        file, path = files[name], name.encode()
        flags = 0 if name.isascii() else _UNICODE
        shared = (flags, _DEFLATED, 0, dos_day, file.crc, len(file.deflated), file.size, len(path), 0)
        head = _LOCAL.pack(b"PK\x03\x04", _NEEDED, *shared)
        entry = _CENTRAL.pack(
            b"PK\x01\x02", _MADE_BY, _NEEDED, *shared, 0, 0, 0, _REGULAR_FILE, min(position, _MOST_BYTES)
        )
        body += [head, path, file.deflated]
        directory += [entry, path]
        position += len(head) + len(path) + len(file.deflated)
    size = sum(map(len, directory))
    if len(files) > _MOST_FILES or position + size > _MOST_BYTES:
        raise MachineError(
            "a package holds more than a zip can: please split the content or drop large files"
        )
    whole = b"".join((*body, *directory))
    seal = f"{SEAL}{hashlib.sha256(whole).hexdigest()}".encode()
    end = _END.pack(b"PK\x05\x06", 0, 0, len(files), len(files), size, position, len(seal))
    return whole + end + seal
