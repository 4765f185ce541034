"""All that the bytes of an output can say: files in files, and every way that a word can be written."""

from __future__ import annotations

import base64
import binascii
import gzip
import hashlib
import html
import io
import re
import sqlite3
import tarfile
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from pathlib import Path
from urllib.parse import unquote

from pypdf import PdfReader

_BASE64 = re.compile(rb"[A-Za-z0-9+/_-]{24,}={0,2}")
_STREAM = re.compile(rb"stream\r?\n(.*?)endstream", re.DOTALL)


def files_of(folder: Path) -> dict[str, bytes]:
    """Give all files below a folder, hidden ones too, by their paths."""
    paths = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(paths)}


def find_words(files: Mapping[str, bytes], words: re.Pattern[str]) -> dict[str, list[str]]:
    """Give for each file, and each file inside one, the words that are in it in whatever way."""
    found: dict[str, list[str]] = {}
    read: set[bytes] = set()
    for name, content in files.items():
        for place, text in texts_of(name, content, read):
            hits = words.findall(text)
            if hits:
                found.setdefault(place, []).extend(hits)
    return found


def texts_of(name: str, content: bytes, read: set[bytes]) -> Iterator[tuple[str, str]]:
    """Give the name of a file and all that it says, then what the files in it say.

    What was `read` before, as a page that lies in several packages, is not read again.
    """
    yield name, name
    digest = hashlib.sha256(content).digest()
    if digest in read:
        return
    read.add(digest)
    plain = content.decode("utf-8", "replace")
    yield name, plain
    for decoded in {unquote(plain), html.unescape(plain), html.unescape(unquote(plain))} - {plain}:
        yield name, decoded
    if "\\" in plain:
        yield name, re.sub(r"\\(?:u00|x)([0-9a-fA-F]{2})", lambda one: chr(int(one[1], 16)), plain)
    if b"\0" in content:
        yield name, content.replace(b"\0", b"").decode("latin-1")  # UTF-16 and UTF-32, whatever their order
    for run in set(_BASE64.findall(content)) if len(content) < 2_000_000 else ():
        for padded in (run + b"=" * (-len(run) % 4), run[: len(run) // 4 * 4]):
            try:
                inside = base64.b64decode(padded, altchars=b"-_" if b"_" in run or b"-" in run else None)
            except (binascii.Error, ValueError):
                continue
            yield name, inside.decode("latin-1")
            yield name, inside.replace(b"\0", b"").decode("latin-1")
    for inner, inside in _files_in(name, content):
        yield from texts_of(f"{name} > {inner}", inside, read)


def _files_in(name: str, content: bytes) -> Iterator[tuple[str, bytes]]:
    if content[:4] == b"PK\x03\x04":
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            yield "comment", archive.comment
            for one in archive.infolist():
                yield one.filename, archive.read(one)
                if one.extra or one.comment:
                    yield f"{one.filename} extra", one.extra + one.comment
    elif content[:2] == b"\x1f\x8b":
        yield "gunzipped", gzip.decompress(content)
    elif content[:4] == b"%PDF":
        yield from _pdf(content)
    elif content[:15] == b"SQLite format 3":
        yield "rows", _rows(content)
    elif content[257:262] == b"ustar":
        with tarfile.open(fileobj=io.BytesIO(content)) as archive:
            for member in archive.getmembers():
                file = archive.extractfile(member)
                yield member.name, file.read() if file is not None else b""


def _pdf(content: bytes) -> Iterator[tuple[str, bytes]]:
    for number, stream in enumerate(_STREAM.findall(content)):
        try:
            yield f"stream {number}", zlib.decompress(stream)
        except zlib.error:
            continue
    reader = PdfReader(io.BytesIO(content))
    yield "words", "\n".join(page.extract_text() for page in reader.pages).encode()
    yield "facts", repr((reader.metadata, reader.outline)).encode()


def _rows(content: bytes) -> bytes:
    with sqlite3.connect(":memory:") as base:
        base.deserialize(content)
        tables = [row[0] for row in base.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        return repr([base.execute(f'SELECT * FROM "{one}"').fetchall() for one in tables]).encode()
