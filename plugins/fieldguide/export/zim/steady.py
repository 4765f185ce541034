"""Take out of a ZIM file what its writer puts in by chance: numbers of its own, and the day on which it ran.

Layout: https://wiki.openzim.org/wiki/ZIM_file_format.  The two indexes inside are databases of Xapian in one
file each, that begin with its magic word, a version and a number of sixteen bytes
(https://xapian.org/docs/internals.html, "glass").
"""

from __future__ import annotations

import hashlib
import struct
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from fieldguide.errors import MachineError

_HEADER = struct.Struct("<IHH16sIIQQQQIIQ")
_MAGIC, _VERSIONS = 72173914, (5, 6)
_NONE = 2**64 - 1  # a position of what is not there
_UUID, _CHECKSUM = slice(8, 24), 16
# Of an entry: its type, parameters, namespace, revision, cluster and place in it; redirects have no cluster.
_ENTRY = struct.Struct("<HBcIII")
_REDIRECT = 0xFFFF
_PLAIN, _ZSTD, _KIND, _WIDE = (0, 1), 5, 0x0F, 0x10  # in the first byte of a cluster
_LEVEL = 19  # as small as libzim makes it
_INDEX = b"\x0f\x0dXapian Glass"
_INDEX_NUMBER = len(_INDEX) + 2  # after the version


class _Header(NamedTuple):
    magic: int
    major: int
    minor: int
    uuid: bytes
    entries: int
    clusters: int
    urls_at: int
    titles_at: int
    clusters_at: int
    types_at: int
    main_page: int
    layout_page: int
    checksum_at: int

    @property
    def positions(self) -> tuple[int, ...]:
        return (self.urls_at, self.titles_at, self.clusters_at, self.types_at, self.checksum_at)

    def moved(self, after: int, by: int) -> _Header:
        """Give the header of a file in which all that lies behind a position lies further on."""
        return self._replace(
            urls_at=_moved(self.urls_at, after, by),
            titles_at=_moved(self.titles_at, after, by),
            clusters_at=_moved(self.clusters_at, after, by),
            types_at=_moved(self.types_at, after, by),
            checksum_at=_moved(self.checksum_at, after, by),
        )


def make_steady(content: bytes, day: date) -> bytes:
    """Give a ZIM file dated with a day, its numbers made of what is in it.

    Raises:
        MachineError: it is not laid out as we know.
    """
    import zstandard

    try:
        return _with_numbers(_with_day(content, f"{day:%Y-%m-%d}".encode()))
    except (struct.error, ValueError, LookupError, StopIteration, zstandard.ZstdError) as error:
        raise MachineError(f"the ZIM file is not laid out as fieldguide knows it: {error!r}") from error


def _with_numbers(content: bytes) -> bytes:
    """Make the numbers of the file and of its indexes, and the checksum at its end, of what is in it."""
    numbers = list(_index_numbers(content))
    made = bytearray(content[:-_CHECKSUM])
    made[_UUID] = bytes(16)
    for at in numbers:
        made[at : at + 16] = bytes(16)
    seed = hashlib.sha256(made).digest()
    made[_UUID] = seed[:16]
    for count, at in enumerate(numbers):
        made[at : at + 16] = hashlib.sha256(seed + bytes([count])).digest()[:16]
    return bytes(made) + hashlib.md5(made, usedforsecurity=False).digest()


def _index_numbers(content: bytes) -> Iterator[int]:
    """Give where the numbers of the indexes stand: these are entries of the program's own, and not packed."""
    header = _read_header(content)
    starts = _numbers(content, header.clusters_at, header.clusters, "Q")
    for space, cluster, blob, path in _entries(content, header):
        if space == b"X" and path.endswith(b"/xapian"):
            start = starts[cluster]
            letter, width = _offsets(content[start])
            if content[start] & _KIND not in _PLAIN:
                raise ValueError("an index is packed")
            (offset,) = _numbers(content, start + 1 + blob * width, 1, letter)
            at = start + 1 + offset
            if not content.startswith(_INDEX, at):
                raise ValueError("an index of an unknown kind")
            yield at + _INDEX_NUMBER


def _with_day(content: bytes, day: bytes) -> bytes:
    """Write the day into the metadata, and move what lies behind the cluster in which they are."""
    header = _read_header(content)
    cluster, blob = next(
        (cluster, blob)
        for space, cluster, blob, path in _entries(content, header)
        if (space, path) == (b"M", b"Date")
    )
    starts = _numbers(content, header.clusters_at, header.clusters, "Q")
    urls = _numbers(content, header.urls_at, header.entries, "Q")
    start = starts[cluster]
    end = min(one for one in (*starts, *urls, *header.positions) if one > start)
    new = _cluster_with(content[start:end], blob, day)
    by = len(new) - (end - start)
    if by:
        patched = bytearray(content)
        for at, numbers in ((header.clusters_at, starts), (header.urls_at, urls)):
            packed = struct.pack(f"<{len(numbers)}Q", *(_moved(one, start, by) for one in numbers))
            patched[at : at + len(packed)] = packed
        patched[: _HEADER.size] = _HEADER.pack(*header.moved(start, by))
        content = bytes(patched)
    return content[:start] + new + content[end:]


def _read_header(content: bytes) -> _Header:
    header = _Header(*_HEADER.unpack_from(content))
    if (
        header.magic != _MAGIC
        or header.major not in _VERSIONS
        or header.checksum_at + _CHECKSUM != len(content)
    ):
        raise ValueError("no ZIM file of a version that we know")
    return header


def _entries(content: bytes, header: _Header) -> Iterator[tuple[bytes, int, int, bytes]]:
    """Yield the namespace, cluster, place in it and path of each entry that is no redirect."""
    for at in _numbers(content, header.urls_at, header.entries, "Q"):
        kind, _, space, _, cluster, blob = _ENTRY.unpack_from(content, at)
        if kind != _REDIRECT:
            path = at + _ENTRY.size
            yield space, cluster, blob, content[path : content.index(0, path)]


def _cluster_with(cluster: bytes, blob: int, day: bytes) -> bytes:
    """Give a cluster with another day, which is as long as the one that it takes the place of."""
    import zstandard

    if cluster[0] & _KIND != _ZSTD:
        raise ValueError("the day stands in a cluster that is packed in another way")
    plain = bytearray(zstandard.ZstdDecompressor().decompressobj().decompress(cluster[1:]))
    letter, width = _offsets(cluster[0])
    start, end = _numbers(bytes(plain), blob * width, 2, letter)
    if end - start != len(day):
        raise ValueError("the day is written in another way")
    plain[start:end] = day
    return cluster[:1] + zstandard.ZstdCompressor(level=_LEVEL).compress(bytes(plain))


def _offsets(first: int) -> tuple[str, int]:
    """Give how the first byte of a cluster says that offsets in it are written: as `struct`, and how wide."""
    return ("Q", 8) if first & _WIDE else ("I", 4)


def _numbers(content: bytes, at: int, count: int, letter: str) -> tuple[int, ...]:
    return struct.unpack_from(f"<{count}{letter}", content, at)


def _moved(position: int, after: int, by: int) -> int:
    return position + by if after < position < _NONE else position
