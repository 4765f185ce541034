"""Read a zip that has exactly one form, and refuse every other.

Format: APPNOTE.TXT of PKWARE, https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT.  Python's own
`zipfile`, as all that unpack, forgives: it looks for the end, skips what stands before, between and behind,
believes one of two headers.  What it forgives is where a package can hold two things at once.  So every byte
here must be the one that our packages have in its place: files one behind the other and sorted by name, one
header each as the list at the end says, no fields besides.

Nothing is written, and no more is held in memory than the list of files and one block of one of them.
"""

from __future__ import annotations

import struct
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from itertools import pairwise
from typing import BinaryIO

from fieldguide.content.bundles import SEAL, find_clash, why_unsafe

_LOCAL = struct.Struct("<4s5H3I2H")  # 4.3.7
_CENTRAL = struct.Struct("<4s6H3I5H2I")  # 4.3.12
_END = struct.Struct("<4s4H2IH")  # 4.3.16
_LOCAL_SIGN, _CENTRAL_SIGN, _END_SIGN = b"PK\x03\x04", b"PK\x01\x02", b"PK\x05\x06"
_ZIP64_SIGNS = (b"PK\x06\x06", b"PK\x06\x07")
_SEAL_LENGTH = len(SEAL) + 64
_LONGEST_COMMENT = 0xFFFF

_ENCRYPTED, _UNICODE = 0x1, 0x800
_DEFLATED, _NEEDED, _MADE_BY = 8, 20, 3 << 8 | 20
_REGULAR_FILE = 0o100644 << 16
_KIND_OF_FILE, _LINK = 0o170000, 0o120000
_FIRST_YEAR = 1980

# More than any guide has; a list of files that is larger is not read at all.
_MOST_FILES = 0xFFFE
_LARGEST_LIST = 24_000_000
_LARGEST_UNPACKED = 4_000_000_000
# Text deflates to a tenth; what unpacks to a hundred times its size was made to fill a disk.
_MOST_TIMES, _ALWAYS_ALLOWED = 100, 8_000_000
_BLOCK = 1 << 16


class RefusedError(Exception):
    """Why a package is refused, in words for a person."""


@dataclass(frozen=True, slots=True)
class ZipEntry:
    """A file of a zip: its name, where its bytes begin, how many they are, packed and unpacked, its CRC."""

    name: str
    start: int
    packed: int
    size: int
    crc: int


@dataclass(frozen=True, slots=True)
class ZipFacts:
    """What a zip says of itself; `day` is the one of all its files, `end` where its last record begins."""

    entries: tuple[ZipEntry, ...]
    day: date
    end: int
    seal: str


def read_zip(handle: BinaryIO, length: int) -> ZipFacts:
    """Read what is in a zip, without unpacking a file.

    Raises:
        RefusedError: it is not exactly a zip as fieldguide writes one.
    """
    end, count, size, seal = _read_end(handle, length)
    start = end - size
    entries, days = _read_list(_read(handle, start, size), count)
    _judge_names([entry.name for entry in entries])
    position = 0
    for number, (entry, local) in enumerate(entries_with_headers(entries, days)):
        if entry.start != position:
            raise RefusedError(f"{entry.name}: it does not lie behind the file before it, or both overlap")
        found = _read(handle, position, min(len(local), start - position))
        if found != local:
            raise RefusedError(f"{entry.name}: its header is not what the list at the end says")
        position += len(local) + entry.packed
        if position > start:
            raise RefusedError(f"{entry.name}: it reaches into the list of files")
        entries[number] = ZipEntry(entry.name, entry.start + len(local), entry.packed, entry.size, entry.crc)
    if position != start:
        raise RefusedError(f"{start - position} bytes lie between the last file and the list of files")
    _judge_sizes(entries, length)
    if len(set(days)) > 1:
        raise RefusedError("its files are not all of one day, and a package's are")
    return ZipFacts(tuple(entries), _day_of(days[0]), end, seal)


def _read_end(handle: BinaryIO, length: int) -> tuple[int, int, int, str]:
    """Read the last record: where it begins, how many files there are, how long their list is, the seal."""
    if length == 0:
        raise RefusedError("the file is empty")
    first = _read(handle, 0, min(4, length))
    if first != _LOCAL_SIGN:
        tail = _read(handle, max(0, length - _END.size - _LONGEST_COMMENT), None)
        if _END_SIGN not in tail:
            raise RefusedError("this is no zip file")
        raise RefusedError("it does not begin with a file: bytes stand before the zip, or it is empty")
    end = length - _END.size - _SEAL_LENGTH
    record = _read(handle, end, None) if end > 0 else b""
    if record[:4] != _END_SIGN:
        tail = _read(handle, max(0, length - _END.size - _LONGEST_COMMENT), None)
        if any(sign in tail for sign in _ZIP64_SIGNS):
            raise RefusedError("it has the fields of ZIP64, which packages never have")
        if _END_SIGN not in tail:
            raise RefusedError("it is cut off: the list of its files, which stands at the end, is missing")
        raise RefusedError("bytes stand behind its end, or it is not a package that fieldguide made")
    _, disk, list_disk, here, count, size, start, comment = _END.unpack(record[: _END.size])
    if (disk, list_disk) != (0, 0) or here != count:
        raise RefusedError("it says that it is one part of several")
    if comment != _SEAL_LENGTH:
        raise RefusedError("bytes stand behind its end, or it is not a package that fieldguide made")
    if not 0 < count <= _MOST_FILES or size > _LARGEST_LIST or 0xFFFFFFFF in (size, start):
        raise RefusedError("it says that it has more files than a package can have, or none")
    if start + size != end:
        raise RefusedError("the list of its files is not where it says: bytes were added or taken away")
    try:
        seal = record[_END.size :].decode("ascii")
    except UnicodeDecodeError:
        seal = ""
    if not seal.startswith(SEAL):
        raise RefusedError("the sum at its end is missing")
    return end, count, size, seal.removeprefix(SEAL)


def _read_list(content: bytes, count: int) -> tuple[list[ZipEntry], list[tuple[int, int]]]:
    """Read the list of files; give each with the time and day of it, as the zip has them."""
    entries: list[ZipEntry] = []
    stamps: list[tuple[int, int]] = []
    position = 0
    for _ in range(count):
        record = content[position : position + _CENTRAL.size]
        if len(record) < _CENTRAL.size or record[:4] != _CENTRAL_SIGN:
            raise RefusedError("the list of its files ends before all are named")
        (
            _,
            made_by,
            needed,
            flags,
            method,
            time,
            day,
            crc,
            packed,
            size,
            name_length,
            extra,
            comment,
            disk,
            internal,
            external,
            start,
        ) = _CENTRAL.unpack(record)
        position += _CENTRAL.size
        raw = content[position : position + name_length]
        position += name_length
        name = _name_of(raw, name_length, flags)
        if flags & _ENCRYPTED:
            raise RefusedError(f"{name}: it is encrypted")
        mode = external >> 16
        if mode & _KIND_OF_FILE == _LINK:
            raise RefusedError(f"{name}: it is no file but a link to another place (symlink)")
        if external != _REGULAR_FILE:
            raise RefusedError(f"{name}: it is no plain file")
        if 0xFFFFFFFF in (packed, size, start):
            raise RefusedError(f"{name}: it has the fields of ZIP64, which packages never have")
        if extra or comment:
            raise RefusedError(f"{name}: it has fields besides those that a package has")
        if method != _DEFLATED:
            raise RefusedError(f"{name}: it is packed in a way that packages never use ({method})")
        if (made_by, needed, disk, internal, time) != (_MADE_BY, _NEEDED, 0, 0, 0) or flags & ~_UNICODE:
            raise RefusedError(f"{name}: its header is not one that fieldguide writes")
        entries.append(ZipEntry(name, start, packed, size, crc))
        stamps.append((time, day))
    if position != len(content):
        raise RefusedError("the list of its files holds more than files")
    return entries, stamps


def _name_of(raw: bytes, length: int, flags: int) -> str:
    if len(raw) != length:
        raise RefusedError("the list of its files ends in the middle of a name")
    try:
        name = raw.decode("utf-8")
    except UnicodeDecodeError:
        raise RefusedError(f"the name of a file is no text: {raw!r}") from None
    reason = why_unsafe(name)
    if reason:
        raise RefusedError(f"the name of a file is refused: {reason}")
    if bool(flags & _UNICODE) is name.isascii():
        raise RefusedError(f"{name}: it does not say in which letters its name is written")
    return name


def _judge_names(names: list[str]) -> None:
    seen: set[str] = set()
    for name in names:
        if name in seen:
            raise RefusedError(f"{name}: it is in the zip twice")
        seen.add(name)
    clash = find_clash(names)
    if clash is not None:
        raise RefusedError(f"{clash[1]}: on some disks it would take the place of {clash[0]}")
    if names != sorted(names):
        late = next(name for before, name in pairwise(names) if name < before)
        raise RefusedError(f"{late}: it is not in its place in the order of names")


def entries_with_headers(
    entries: list[ZipEntry], stamps: list[tuple[int, int]]
) -> Iterator[tuple[ZipEntry, bytes]]:
    """Give each file with the header that must stand before it."""
    for entry, (time, day) in zip(tuple(entries), stamps, strict=True):
        name = entry.name.encode()
        flags = 0 if entry.name.isascii() else _UNICODE
        head = _LOCAL.pack(
            _LOCAL_SIGN,
            _NEEDED,
            flags,
            _DEFLATED,
            time,
            day,
            entry.crc,
            entry.packed,
            entry.size,
            len(name),
            0,
        )
        yield entry, head + name


def _judge_sizes(entries: list[ZipEntry], length: int) -> None:
    whole = sum(entry.size for entry in entries)
    if whole > max(_ALWAYS_ALLOWED, min(_LARGEST_UNPACKED, length * _MOST_TIMES)):
        raise RefusedError(
            f"unpacked it would be {whole // 1_000_000} MB, and it is {max(1, length // 1000)} kB:"
            " it was made to fill a disk"
        )


def _day_of(stamp: tuple[int, int]) -> date:
    _, day = stamp
    try:
        return date((day >> 9) + _FIRST_YEAR, day >> 5 & 15, day & 31)
    except ValueError:
        raise RefusedError("its files are of a day that no calendar has") from None


def unpack(handle: BinaryIO, entry: ZipEntry, sink: Callable[[bytes], object]) -> None:
    """Hand a file to `sink`, block by block, and hold that it is as long as it says and of its CRC.

    Raises:
        RefusedError: it is not.
    """
    inflate = zlib.decompressobj(-zlib.MAX_WBITS)
    handle.seek(entry.start)
    left, size, crc = entry.packed, 0, 0
    waiting = b""
    while not inflate.eof:
        if not waiting:
            waiting = handle.read(min(_BLOCK, left))
            left -= len(waiting)
        ended = not waiting
        try:
            block = inflate.decompress(waiting, _BLOCK)
        except zlib.error:
            raise RefusedError(f"{entry.name}: it cannot be unpacked: its bytes are damaged") from None
        waiting = inflate.unconsumed_tail
        size += len(block)
        if size > entry.size:
            raise RefusedError(f"{entry.name}: it unpacks to more than the {entry.size} bytes that it says")
        crc = zlib.crc32(block, crc)
        sink(block)
        if ended and not block and not inflate.eof:
            raise RefusedError(f"{entry.name}: it cannot be unpacked: its end is missing")
    if inflate.unused_data or left:
        raise RefusedError(f"{entry.name}: bytes lie behind its end")
    if size != entry.size or crc != entry.crc:
        raise RefusedError(f"{entry.name}: it is damaged: its content is not what its header says")


def judge_seal(handle: BinaryIO, facts: ZipFacts) -> None:
    """Hold that the sum at the end is that of all before it: so that no other packing passes for this one.

    Raises:
        RefusedError: it is not.
    """
    digest = sha256()
    handle.seek(0)
    left = facts.end
    while left:
        block = handle.read(min(_BLOCK, left))
        if not block:
            raise RefusedError("it became shorter while it was read")
        digest.update(block)
        left -= len(block)
    if digest.hexdigest() != facts.seal:
        raise RefusedError("it is damaged: the sum at its end is not that of its bytes")


def _read(handle: BinaryIO, start: int, length: int | None) -> bytes:
    handle.seek(start)
    return handle.read() if length is None else handle.read(length)
