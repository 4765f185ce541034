"""A tiny package to judge, keys to sign it with, and a writer of zips that writes any nonsense."""

from __future__ import annotations

import hashlib
import shutil
import struct
import zlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cache
from pathlib import Path
from types import MappingProxyType

import pytest

from fieldguide.content.bundles import MANIFEST, SIGNATURE, SUMS, list_sums, trusted_comment
from fieldguide.content.manifests import read_manifest, write_manifest
from fieldguide.model import Language, ListedFile, Manifest, Settings
from fieldguide.package import PackageRequest, Signer, load_signer, make_keys, package_site
from fieldguide.package.signing import KeyPair
from plain_work import ENGLISH, built_pages, tiny_library, tiny_settings, tiny_sites

BUNDLE = "fieldguide-2026.11-en.zip"


@cache
def keys() -> tuple[KeyPair, KeyPair]:
    """Two pairs of keys: that of the makers, and another."""
    return make_keys(""), make_keys("")


def signer_of(pair: KeyPair, folder: Path) -> Signer:
    path = folder / f"{pair.id}.key"
    path.write_bytes(pair.secret)
    return load_signer(path, lambda: "")


def make_bundles(
    folder: Path,
    request: PackageRequest | None = None,
    languages: Sequence[Language] = (ENGLISH,),
    settings: Settings | None = None,
    beside: Mapping[str, str] = MappingProxyType({}),
) -> Path:
    """Build the tiny site, with files beside its pages, and its packages; give their folder."""
    settings = settings or tiny_settings(folder, languages)
    site, pages = built_pages(folder, settings, tiny_sites(settings.languages), offers=True)
    for name, text in beside.items():
        path = site / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    output = folder / "dist"
    list(package_site(tiny_library(settings), site, pages, output, request or PackageRequest()))
    return output


@dataclass
class RawFile:
    """A file of a zip as it will be written, right or wrong; `local` are fields of its own header alone."""

    name: bytes
    content: bytes
    packed: bytes | None = None
    method: int = 8
    flags: int | None = None
    mode: int = 0o100644
    external: int | None = None
    made_by: int = 3 << 8 | 20
    needed: int = 20
    time: int = 0
    day: date = date(2026, 11, 22)
    crc: int | None = None
    size: int | None = None
    packed_size: int | None = None
    extra: bytes = b""
    local_extra: bytes = b""
    comment: bytes = b""
    disk: int = 0
    internal: int = 0
    offset: int | None = None
    local: dict[str, object] = field(default_factory=dict)
    behind: bytes = b""


def deflate(content: bytes) -> bytes:
    squeeze = zlib.compressobj(6, zlib.DEFLATED, -zlib.MAX_WBITS)
    return squeeze.compress(content) + squeeze.flush()


@dataclass
class RawZip:
    """All of a zip that can be wrong; the seal is that of what is written, unless another is given."""

    files: list[RawFile]
    before: bytes = b""
    between: bytes = b""
    behind_list: bytes = b""
    behind: bytes = b""
    seal: bytes | None = None
    count: int | None = None
    count_here: int | None = None
    disk: int = 0
    list_size: int | None = None
    list_start: int | None = None

    def write(self) -> bytes:
        body, listed = self.before, b""
        for one in self.files:
            start = len(body)
            body += _local(one)
            listed += _central(one, start)
            body += (deflate(one.content) if one.packed is None else one.packed) + one.behind
        body += self.between
        start = len(body)
        whole = body + listed + self.behind_list
        seal = self.seal
        if seal is None:
            seal = b"sha256:" + hashlib.sha256(whole).hexdigest().encode()
        count = len(self.files) if self.count is None else self.count
        end = struct.pack(
            "<4s4H2IH",
            b"PK\x05\x06",
            self.disk,
            self.disk,
            count if self.count_here is None else self.count_here,
            count,
            len(listed) if self.list_size is None else self.list_size,
            start if self.list_start is None else self.list_start,
            len(seal),
        )
        return whole + end + seal + self.behind


def _shared(one: RawFile) -> tuple[int, ...]:
    packed = deflate(one.content) if one.packed is None else one.packed
    flags = (0 if one.name.isascii() else 0x800) if one.flags is None else one.flags
    day = (one.day.year - 1980) << 9 | one.day.month << 5 | one.day.day
    return (
        flags,
        one.method,
        one.time,
        day,
        zlib.crc32(one.content) if one.crc is None else one.crc,
        len(packed) if one.packed_size is None else one.packed_size,
        len(one.content) if one.size is None else one.size,
        len(one.name),
    )


def _local(one: RawFile) -> bytes:
    own = replace(one, local={}, **one.local)  # type: ignore[arg-type]
    head = struct.pack("<4s5H3I2H", b"PK\x03\x04", own.needed, *_shared(own), len(own.local_extra))
    return head + own.name + own.local_extra


def _central(one: RawFile, start: int) -> bytes:
    external = one.mode << 16 if one.external is None else one.external
    head = struct.pack(
        "<4s6H3I5H2I",
        b"PK\x01\x02",
        one.made_by,
        one.needed,
        *_shared(one),
        len(one.extra),
        len(one.comment),
        one.disk,
        one.internal,
        external,
        start if one.offset is None else one.offset,
    )
    return head + one.name + one.extra + one.comment


def raw_files(content: dict[str, bytes]) -> list[RawFile]:
    return [RawFile(name.encode("utf-8", "surrogateescape"), content[name]) for name in sorted(content)]


def with_lists(
    content: dict[str, bytes], manifest: Manifest, signer: Signer | None, name: str = BUNDLE
) -> dict[str, bytes]:
    """Give files with lists of them, signed where there is a key; lists that are there are made anew."""
    own = {one: text for one, text in content.items() if not one.startswith((MANIFEST, SUMS))}
    listed = tuple(ListedFile(one, _sum(own[one]), len(own[one])) for one in sorted(own))
    facts = write_manifest(replace(manifest, files=listed))
    return own | signed_lists(facts, own, signer, name)


def signed_lists(
    facts: bytes, own: dict[str, bytes], signer: Signer | None, name: str = BUNDLE
) -> dict[str, bytes]:
    sums = list_sums({one: _sum(text) for one, text in (own | {MANIFEST: facts}).items()})
    lists = {MANIFEST: facts, SUMS: sums}
    if signer is not None:
        for one, text in tuple(lists.items()):
            comment = trusted_comment(read_manifest(facts), name, one)
            lists[one + SIGNATURE] = signer.sign(text, comment)
    return lists


def _sum(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def need_minisign() -> str:
    """Give the program minisign, or skip the test that wants it."""
    program = shutil.which("minisign")
    if program is None:
        pytest.skip("the program minisign is not on this machine: apt-get install minisign")
    return program
