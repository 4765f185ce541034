"""A package as it should be, and the ways in which somebody changed one: what is done, and words of its refusal."""

from __future__ import annotations

import io
import json
import re
import struct
import zipfile
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from bundles import (
    BUNDLE,
    RawFile,
    RawZip,
    keys,
    make_bundles,
    raw_files,
    signer_of,
    with_lists,
)
from fieldguide.content.bundles import MANIFEST, SIGNATURE, SUMS, UPDATE, trusted_comment
from fieldguide.content.manifests import read_manifest
from fieldguide.package import PackageRequest, Signer
from fieldguide.verify import Wanted, read_key, verify_bundle

TODAY = date(2026, 12, 1)


@dataclass(frozen=True)
class Made:
    """A package that is as it should be: its bytes, its files, what signed it, the key to check it by."""

    folder: Path
    whole: bytes
    files: dict[str, bytes]
    signer: Signer
    other: Signer
    public: Path

    @property
    def manifest(self):
        return read_manifest(self.files[MANIFEST])

    def wanted(self, **asked: str) -> Wanted:
        return Wanted(read_key(str(self.public)), **asked)


def make_package(folder: Path) -> Made:
    """Make a signed package, with the keys of two makers."""
    mine, other = keys()
    signer = signer_of(mine, folder)
    dist = make_bundles(folder, PackageRequest(signer))
    public = folder / "fieldguide.pub"
    public.write_bytes(mine.public)
    whole = (dist / BUNDLE).read_bytes()
    with zipfile.ZipFile(io.BytesIO(whole)) as archive:
        files = {name: archive.read(name) for name in archive.namelist()}
    return Made(folder, whole, files, signer, signer_of(other, folder), public)


def judge(content: bytes, folder: Path, wanted: Wanted, today: date | None = TODAY, name: str = BUNDLE):
    path = folder / name
    path.write_bytes(content)
    return verify_bundle(path, wanted, today)


Change = Callable[[Made], bytes]
CASES: dict[str, tuple[Change, str]] = {}


def case(name: str, words: str) -> Callable[[Change], Change]:
    def keep(change: Change) -> Change:
        assert name not in CASES
        CASES[name] = (change, words)
        return change

    return keep


def zipped(made: Made, **changes: object) -> bytes:
    """Write the package anew, with something wrong about the zip."""
    return replace(RawZip(raw_files(made.files)), **changes).write()  # type: ignore[arg-type]


def with_file(made: Made, name: str = "index.html", **changes: object) -> bytes:
    """Write the package anew, with something wrong about one file."""
    files = raw_files(made.files)
    at = next(number for number, one in enumerate(files) if one.name == name.encode())
    files[at] = replace(files[at], **changes)  # type: ignore[arg-type]
    return RawZip(files).write()


def relisted(made: Made, content: dict[str, bytes], signer: Signer | None = None, **facts: object) -> bytes:
    """Write a package anew with lists that fit: what somebody can do who has no key, or another."""
    manifest = replace(made.manifest, **facts)  # type: ignore[arg-type]
    return RawZip(raw_files(with_lists(content, manifest, signer))).write()


def with_name(made: Made, name: str) -> bytes:
    """Write the package anew with a file more, listed or not, signed by its makers: the name alone is wrong."""
    files = [*raw_files(made.files), RawFile(name.encode("utf-8", "surrogateescape"), b"x")]
    return RawZip(sorted(files, key=lambda one: one.name)).write()


def flipped(content: bytes, at: int, bit: int = 0) -> bytes:
    return content[:at] + bytes([content[at] ^ (1 << bit)]) + content[at + 1 :]


# Bytes.
for place, bit in ((0, 0), (0.1, 3), (0.25, 7), (0.4, 5), (0.6, 1), (0.75, 2), (0.9, 6), (0.9999, 0)):
    case(f"bit-flipped-at-{place}", "refused")(
        lambda made, place=place, bit=bit: flipped(made.whole, int(place * len(made.whole)), bit)
    )
for cut in (1, 21, 93, 94, 500, 3000):
    case(f"cut-by-{cut}", "refused")(lambda made, cut=cut: made.whole[:-cut])
case("cut-to-the-half", "is cut off")(lambda made: made.whole[: len(made.whole) // 2])
case("cut-to-one-byte", "no zip")(lambda made: made.whole[:1])
case("empty", "the file is empty")(lambda made: b"")
case("zeros", "no zip")(lambda made: bytes(len(made.whole)))
case("a-text", "this is no zip file")(lambda made: b"%PDF-1.7 this is no package\n" * 20)
case("an-empty-zip", "bytes stand before the zip, or it is empty")(lambda made: b"PK\5\6" + bytes(18))
case("a-zip-of-others", "bytes stand behind its end, or it is not a package")(lambda made: _by_zipfile(made))
case("leading-bytes", "bytes stand before the zip")(lambda made: b"#!/bin/sh\n" + made.whole)
case("leading-bytes-that-are-counted", "bytes stand before the zip")(
    lambda made: zipped(made, before=b"#!/bin/sh\n")
)
case("leading-file", "does not lie behind the file before it")(
    lambda made: zipped(made, before=RawZip(raw_files({"evil.html": b"x"})).write())
)
case("trailing-bytes", "bytes stand behind its end")(lambda made: made.whole + b"\0")
case("trailing-zip", "the list of its files is not where it says")(lambda made: made.whole + made.whole)
case("trailing-bytes-in-the-comment", "bytes stand behind its end")(
    lambda made: zipped(made, seal=b"sha256:" + b"0" * 64 + b"more")
)
case("bytes-before-the-list", "bytes lie between the last file and the list")(
    lambda made: zipped(made, between=b"hidden")
)
case("bytes-behind-the-list", "the list of its files is not where it says")(
    lambda made: zipped(made, behind_list=b"hidden")
)
case("bytes-in-the-list", "the list of its files holds more than files")(
    lambda made: zipped(made, count=len(made.files) - 1)
)
case("bytes-between-files", "does not lie behind the file before it")(
    lambda made: with_file(made, "README.txt", behind=b"hidden")
)
case("another-sum-at-the-end", "the sum at its end is not that of its bytes")(
    lambda made: zipped(made, seal=b"sha256:" + b"0" * 64)
)
case("no-sum-at-the-end", "the sum at its end is missing")(
    lambda made: zipped(made, seal=b"md5sum:" + b"0" * 64)
)
case("letters-nobody-reads-at-the-end", "the sum at its end is missing")(
    lambda made: zipped(made, seal=b"sha256:" + b"\xff" * 64)
)
case("packed-otherwise", "the sum at its end is not that of its bytes")(lambda made: _packed_otherwise(made))

# The list at the end.
case("part-of-several", "one part of several")(lambda made: zipped(made, disk=1))
case("two-numbers-of-files", "one part of several")(lambda made: zipped(made, count_here=1))
case("no-files-listed", "more files than a package can have, or none")(lambda made: zipped(made, count=0))
case("more-files-than-there-are", "ends before all are named")(lambda made: zipped(made, count=60_000))
case("zip64-number", "more files than a package can have")(lambda made: zipped(made, list_size=0xFFFFFFFF))
case("zip64-record", "ZIP64")(lambda made: _zip64(made))
case("list-elsewhere", "the list of its files is not where it says")(lambda made: zipped(made, list_start=7))

# Headers.
case("header-with-another-name", "its header is not what the list at the end says")(
    lambda made: with_file(made, local={"name": b"evil_.html"})
)
case("header-with-another-size", "its header is not what the list at the end says")(
    lambda made: with_file(made, local={"size": 1})
)
case("header-with-another-sum", "its header is not what the list at the end says")(
    lambda made: with_file(made, local={"crc": 1})
)
case("header-with-another-method", "its header is not what the list at the end says")(
    lambda made: with_file(made, local={"method": 0})
)
case("header-with-another-day", "its header is not what the list at the end says")(
    lambda made: with_file(made, local={"day": date(2000, 1, 1)})
)
case("header-with-more", "its header is not what the list at the end says")(
    lambda made: with_file(made, local={"local_extra": b"\x01\x00\x00\x00"})
)
case("encrypted", "it is encrypted")(lambda made: with_file(made, flags=1))
case("sizes-behind-the-file", "its header is not one that fieldguide writes")(
    lambda made: with_file(made, flags=8)
)
case("stored", "packed in a way that packages never use")(
    lambda made: with_file(made, method=0, packed=made.files["index.html"])
)
case("lzma", "packed in a way that packages never use")(lambda made: with_file(made, method=14))
case("fields-of-others", "fields besides those that a package has")(
    lambda made: with_file(made, extra=b"\x01\x00\x00\x00")
)
case("comment-of-a-file", "fields besides those that a package has")(
    lambda made: with_file(made, comment=b"note")
)
case("made-by-another-system", "its header is not one that fieldguide writes")(
    lambda made: with_file(made, made_by=20)
)
case("a-time-of-day", "its header is not one that fieldguide writes")(lambda made: with_file(made, time=1))
case("needs-more", "its header is not one that fieldguide writes")(lambda made: with_file(made, needed=63))
case("on-another-disk", "its header is not one that fieldguide writes")(lambda made: with_file(made, disk=1))
case("a-text-file", "its header is not one that fieldguide writes")(lambda made: with_file(made, internal=1))
case("symlink", "no file but a link to another place (symlink)")(
    lambda made: with_file(made, mode=0o120777, content=b"/etc/passwd")
)
case("a-program", "it is no plain file")(lambda made: with_file(made, mode=0o100755))
case("a-device", "it is no plain file")(lambda made: with_file(made, mode=0o020666))
case("hidden-on-windows", "it is no plain file")(lambda made: with_file(made, external=0o100644 << 16 | 2))
case("of-another-day", "not all of one day")(lambda made: with_file(made, day=date(2026, 11, 23)))
case("all-of-another-day", "and its manifest is of 2026-11-22")(
    lambda made: RawZip([replace(one, day=date(2026, 1, 1)) for one in raw_files(made.files)]).write()
)
case("overlapping-files", "or both overlap")(lambda made: with_file(made, offset=0))
case("two-names-for-one-place", "or both overlap")(lambda made: _one_place(made))

# Names.
for name, bad, words in (
    ("parent", "../evil.html", "leads out of the folder"),
    ("parent-in-the-middle", "assets/../../evil.html", "leads out of the folder"),
    ("absolute", "/etc/evil", "begins at the root of the disk"),
    ("drive", "C:evil.html", "names a drive"),
    ("drive-with-root", "C:/evil.html", "names a drive"),
    ("backslash", "assets\\evil.html", "holds a backslash"),
    ("network-share", "\\\\host\\evil.html", "holds a backslash"),
    ("nul", "evil.html\0.txt", "holds the sign NUL"),
    ("empty-name", "", "a file has no name"),
    ("folder", "evil/", "is no plain path of a file"),
    ("dot", "./evil.html", "is no plain path of a file"),
    ("two-slashes", "assets//evil.html", "is no plain path of a file"),
    ("device-name", "CON.html", "Windows keeps `CON` for a device"),
    ("trailing-dot", "evil.html.", "Windows drops the dot"),
    ("trailing-space", "evil.html ", "Windows drops the dot or space"),
    ("stream", "index.html:evil", "Windows allows no `:`"),
    ("turned-letters", "evil\u202elmth.exe", "a sign that nobody can see"),
    ("zero-width", "in\u200bdex.html", "a sign that nobody can see"),
    ("new-line", "evil\n.html", "a sign that nobody can see"),
    ("too-long", "x" * 300 + ".html", "longer than"),
    ("not-utf-8", "evil\udcff.html", "is no text"),
    ("case-of-letters", "INDEX.html", "would take the place of"),
    ("form-of-letters", "INDEX.HTML", "would take the place of"),
    ("file-over-a-folder", "assets", "would take the place of"),
    ("file-over-a-folder-in-capitals", "Search", "would take the place of"),
):
    case(f"name-{name}", words)(lambda made, bad=bad: with_name(made, bad))
case("name-twice", "it is in the zip twice")(lambda made: with_name(made, "index.html"))
case("name-twice-as-is", "it is in the zip twice")(
    lambda made: RawZip([*raw_files(made.files), raw_files(made.files)[0]]).write()
)
case("names-out-of-order", "not in its place in the order of names")(
    lambda made: RawZip(raw_files(made.files)[::-1]).write()
)
case("name-of-letters-unsaid", "in which letters its name is written")(
    lambda made: _with(made, RawFile("é.html".encode(), b"x", flags=0))
)
case("name-of-plain-letters-said", "in which letters its name is written")(
    lambda made: with_file(made, flags=0x800)
)

# Contents.
case("a-file-too-many", "this file is too many: manifest.json does not list it")(
    lambda made: with_name(made, "evil.html")
)
case("a-hidden-file-too-many", "this file is too many")(lambda made: with_name(made, ".evil"))
case("a-file-missing", "risks/family.html: this file is missing")(
    lambda made: _without(made, "risks/family.html")
)
case("a-file-changed", "index.html: it is not the file that the manifest lists")(
    lambda made: with_file(made, content=made.files["index.html"].replace(b"Home", b"Hoax"))
)
case("a-file-longer", "index.html: it has")(
    lambda made: with_file(made, content=made.files["index.html"] + b" ")
)
case("two-files-swapped", "it was changed")(lambda made: _swapped(made))
case("a-file-damaged", "it cannot be unpacked")(lambda made: with_file(made, packed=b"\xff\xff\xff"))
case("a-file-cut", "its end is missing")(
    lambda made: with_file(made, packed=_deflated(made, "index.html")[:-4])
)
case("bytes-behind-a-file", "bytes lie behind its end")(
    lambda made: with_file(made, packed=_deflated(made, "index.html") + b"hidden")
)
case("a-wrong-sum", "its content is not what its header says")(lambda made: with_file(made, crc=1))
case("a-bomb-that-says-so", "made to fill a disk")(
    lambda made: with_file(made, "README.txt", content=bytes(12_000_000))
)
case("a-bomb-that-lies", "unpacks to more than the")(lambda made: _lying_bomb(made))
case("a-list-that-is-a-bomb", "made to fill a disk")(
    lambda made: with_file(made, MANIFEST, content=b" " * 12_000_000)
)

# Lists.
case("no-manifest", "manifest.json is missing")(lambda made: _without(made, MANIFEST))
case("no-sums", "manifest.sha256 is missing")(lambda made: _without(made, SUMS))
for name, text, words in (
    ("empty", b"", "it is no JSON"),
    ("no-json", b"<html>", "it is no JSON"),
    ("a-number", b"7", "no list of files that fieldguide writes"),
    ("deep", b"[" * 100_000, "no list of files|no JSON"),
    ("not-utf-8", b'{"title": "\xff"}', "not written in UTF-8"),
    ("another-version", b'{"version": 3}', "of another version"),
    ("nothing-in-it", b'{"version": 1, "kind": "copy"}', "missing, or is no"),
    ("a-huge-number", b'{"version": ' + b"9" * 5000 + b"}", "refused"),
):
    case(f"manifest-{name}", words)(lambda made, text=text: with_file(made, MANIFEST, content=text))
for name, change, words in (
    ("spaced", lambda text: text.replace(b'"path":', b'"path": '), "not written as fieldguide writes it"),
    (
        "a-key-twice",
        lambda text: text.replace(b'"office":"",', b'"office":"",\n"office":"",'),
        "not written as",
    ),
    ("a-key-more", lambda text: text.replace(b'"office":"",', b'"office":"",\n"note":"",'), "not written as"),
    ("no-kind", lambda text: text.replace(b'"copy"', b'"other"'), "whole copy or of an update"),
    ("of-an-update", lambda text: text.replace(b'"copy"', b'"update"'), "missing, or is no"),
    ("a-bad-day", lambda text: text.replace(b"2026-11-22", b"2026-02-30"), "is no day"),
    (
        "a-bad-sum",
        lambda text: re.sub(rb'"sha256":"....', b'"sha256":"ABCD', text, count=1),
        "no sum of SHA-256",
    ),
    (
        "a-bad-size",
        lambda text: re.sub(rb'"size":\d+', b'"size":-1', text, count=1),
        "whose size is no number",
    ),
    ("a-size-that-is-true", lambda text: re.sub(rb'"size":\d+', b'"size":true', text, count=1), "no number"),
    ("a-bad-path", lambda text: text.replace(b'"about.html"', b'"../about.html"'), "leads out of the folder"),
    ("a-file-twice", lambda text: _line_twice(text), "lists 00-START-HERE.html twice"),
    ("files-out-of-order", lambda text: _lines_turned(text), "its files are not in order"),
    ("itself-in-it", lambda text: _line_more(text, MANIFEST), "which it cannot know"),
    ("languages-no-text", lambda text: text.replace(b'["en"]', b"[7]"), "holds what is no text"),
):
    case(f"manifest-{name}", words)(
        lambda made, change=change: with_file(made, MANIFEST, content=change(made.files[MANIFEST]))
    )
case("sums-of-another", "it does not say the same as manifest.json")(lambda made: _other_sums(made))
case("an-update-in-name-only", "of something else than the package that it is in")(
    lambda made: _with(made, RawFile(UPDATE.encode(), made.files[MANIFEST]))
)

# Signatures.
case("unsigned", "nobody signed it")(lambda made: relisted(made, made.files))
case("signature-taken-away", "manifest.json.minisig is missing")(
    lambda made: _without(made, MANIFEST + SIGNATURE)
)
case("signature-of-sums-taken-away", "manifest.sha256.minisig is missing")(
    lambda made: _without(made, SUMS + SIGNATURE)
)
case("made-anew-and-unsigned", "nobody signed it")(
    lambda made: relisted(made, made.files | {"index.html": b"evil"})
)
case("made-anew-and-signed-with-another-key", "made with another key")(
    lambda made: relisted(made, made.files | {"index.html": b"evil"}, made.other)
)
case("made-anew-with-the-old-signatures", "the signature is not that of this file")(
    lambda made: _old_signatures(made)
)
case("signatures-exchanged", "the signature is not that of this file")(lambda made: _exchanged(made))
case("signature-of-another-edition", "the signature is not that of this file")(
    lambda made: _signature_of(made, edition="2025.01")
)
case("signature-of-another-audience", "the signature of another package")(
    lambda made: _comment_of(made, audience="internal")
)
case("signature-of-another-language", "the signature of another package")(
    lambda made: _comment_of(made, languages=("fr",))
)
case("signature-of-another-office", "the signature of another package")(
    lambda made: _comment_of(made, office="other")
)
case("signature-with-a-free-comment", "the signature of another package")(lambda made: _free_comment(made))
case("signature-under-the-number-of-another-key", "the signature is not that of this file")(
    lambda made: _number_forged(made)
)
for name, change, words in (
    (
        "untrusted-comment",
        lambda text: text.replace(b"signature from", b"checked by the office: signature from"),
        "its untrusted comment was changed",
    ),
    (
        "trusted-comment",
        lambda text: text.replace(b"edition:2026.11", b"edition:2027.11"),
        "the signature is not that of this file",
    ),
    ("cut", lambda text: text[:-30], "no signature of minisign"),
    ("line-ends", lambda text: text.replace(b"\n", b"\r\n"), "not written as minisign writes it"),
    ("no-last-line-end", lambda text: text.rstrip(), "not written as minisign writes it"),
    ("a-line-more", lambda text: text + b"more\n", "no signature of minisign"),
    ("empty", lambda text: b"", "no signature of minisign"),
    ("long", lambda text: text.replace(b"edition:", b"edition:" + b"x" * 20_000), "no signature of minisign"),
    ("letters", lambda text: text.replace(b"=", b"!"), "no signature of minisign"),
    ("not-utf-8", lambda text: b"\xff" + text, "no signature of minisign"),
    ("first-bit", lambda text: _second_line(text, 14), "the signature is not that of this file"),
    ("last-bit", lambda text: _fourth_line(text), "the signature is not that of this file"),
):
    case(f"signature-{name}", words)(
        lambda made, change=change: with_file(
            made, MANIFEST + SIGNATURE, content=change(made.files[MANIFEST + SIGNATURE])
        )
    )
case("signature-of-the-old-kind", "of an old form")(lambda made: _not_hashed_first(made))


# ---- How these are made.


def _by_zipfile(made: Made) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in made.files.items():
            archive.writestr(name, content)
    return buffer.getvalue()


def _deflated(made: Made, name: str) -> bytes:
    with zipfile.ZipFile(io.BytesIO(made.whole)) as archive:
        entry = archive.getinfo(name)
    start = entry.header_offset + 30 + len(name)
    return made.whole[start : start + entry.compress_size]


def _packed_otherwise(made: Made) -> bytes:
    import zlib

    squeeze = zlib.compressobj(1, zlib.DEFLATED, -zlib.MAX_WBITS)
    packed = squeeze.compress(made.files["index.html"]) + squeeze.flush()
    assert packed != _deflated(made, "index.html")
    seal = made.whole[-71:]
    files = raw_files(made.files)
    at = next(number for number, one in enumerate(files) if one.name == b"index.html")
    files[at] = replace(files[at], packed=packed)
    return RawZip(files, seal=seal).write()


def _zip64(made: Made) -> bytes:
    record = struct.pack("<4sQ2H2I4Q", b"PK\6\6", 44, 45, 45, 0, 0, 1, 1, 1, 1) + struct.pack(
        "<4sIQI", b"PK\6\7", 0, 1, 1
    )
    content = zipped(made, behind_list=record)
    return content[:-71][:-2] + b"\0\0"


def _one_place(made: Made) -> bytes:
    files = raw_files(made.files)
    first = replace(files[0], name=files[0].name[:-5] + b"x.html", offset=0, local={"name": files[0].name})
    body = RawZip([files[0]]).write()
    start = len(body) - 93 - 46 - len(files[0].name)
    del start
    return RawZip([files[0], first, *files[1:]]).write()


def _with(made: Made, *more: RawFile) -> bytes:
    return RawZip(sorted([*raw_files(made.files), *more], key=lambda one: one.name)).write()


def _without(made: Made, name: str) -> bytes:
    return RawZip([one for one in raw_files(made.files) if one.name != name.encode()]).write()


def _swapped(made: Made) -> bytes:
    files = dict(made.files)
    files["index.html"], files["about.html"] = files["about.html"], files["index.html"]
    return RawZip(raw_files(files)).write()


def _lying_bomb(made: Made) -> bytes:
    import zlib

    squeeze = zlib.compressobj(9, zlib.DEFLATED, -zlib.MAX_WBITS)
    bomb = b"".join(squeeze.compress(bytes(1_000_000)) for _ in range(40)) + squeeze.flush()
    return with_file(made, packed=bomb)


def _lines(text: bytes) -> tuple[bytes, list[bytes], bytes]:
    head, _, rest = text.partition(b"[\n")
    rows, _, tail = rest.partition(b"\n]")
    return head + b"[\n", rows.split(b",\n"), b"\n]" + tail


def _line_twice(text: bytes) -> bytes:
    head, rows, tail = _lines(text)
    return head + b",\n".join([rows[0], *rows]) + tail


def _lines_turned(text: bytes) -> bytes:
    head, rows, tail = _lines(text)
    return head + b",\n".join(rows[::-1]) + tail


def _line_more(text: bytes, path: str) -> bytes:
    head, rows, tail = _lines(text)
    row = json.dumps({"path": path, "sha256": "0" * 64, "size": 1}, separators=(",", ":")).encode()
    place = next(number for number, one in enumerate(rows) if one > row)
    return head + b",\n".join([*rows[:place], row, *rows[place:]]) + tail


def _other_sums(made: Made) -> bytes:
    sums = made.files[SUMS].replace(b"  about.html", b"  abouT.html")
    comment = trusted_comment(made.manifest, BUNDLE, SUMS)
    changed = {SUMS: sums, SUMS + SIGNATURE: made.signer.sign(sums, comment)}
    return RawZip(raw_files(made.files | changed)).write()


def _old_signatures(made: Made) -> bytes:
    files = with_lists(made.files | {"index.html": b"evil"}, made.manifest, None)
    old = {name: content for name, content in made.files.items() if name.endswith(SIGNATURE)}
    return RawZip(raw_files(files | old)).write()


def _exchanged(made: Made) -> bytes:
    one, other = MANIFEST + SIGNATURE, SUMS + SIGNATURE
    return RawZip(raw_files(made.files | {one: made.files[other], other: made.files[one]})).write()


def _signature_of(made: Made, **facts: object) -> bytes:
    """Put the signature of another package into this one."""
    other = with_lists(made.files, replace(made.manifest, **facts), made.signer)  # type: ignore[arg-type]
    return RawZip(raw_files(made.files | {MANIFEST + SIGNATURE: other[MANIFEST + SIGNATURE]})).write()


def _comment_of(made: Made, **facts: object) -> bytes:
    """Sign this package, and say that it is another."""
    comment = trusted_comment(replace(made.manifest, **facts), BUNDLE, MANIFEST)  # type: ignore[arg-type]
    signature = made.signer.sign(made.files[MANIFEST], comment)
    return RawZip(raw_files(made.files | {MANIFEST + SIGNATURE: signature})).write()


def _free_comment(made: Made) -> bytes:
    signature = made.signer.sign(made.files[MANIFEST], "timestamp:1\tfile:manifest.json\thashed")
    return RawZip(raw_files(made.files | {MANIFEST + SIGNATURE: signature})).write()


def _number_forged(made: Made) -> bytes:
    """Sign with another key, under the number of the right one."""
    import base64

    files = with_lists(made.files | {"index.html": b"evil"}, made.manifest, made.other)
    right = made.files[MANIFEST + SIGNATURE].splitlines()
    for name in (MANIFEST + SIGNATURE, SUMS + SIGNATURE):
        lines = files[name].splitlines()
        raw = bytearray(base64.b64decode(lines[1]))
        raw[2:10] = base64.b64decode(right[1])[2:10]
        lines[1] = base64.b64encode(bytes(raw))
        files[name] = b"\n".join(lines) + b"\n"
    return RawZip(raw_files(files)).write()


def _second_line(text: bytes, at: int) -> bytes:
    import base64

    lines = text.splitlines()
    raw = bytearray(base64.b64decode(lines[1]))
    raw[at] ^= 1
    lines[1] = base64.b64encode(bytes(raw))
    return b"\n".join(lines) + b"\n"


def _fourth_line(text: bytes) -> bytes:
    import base64

    lines = text.splitlines()
    raw = bytearray(base64.b64decode(lines[3]))
    raw[0] ^= 1
    lines[3] = base64.b64encode(bytes(raw))
    return b"\n".join(lines) + b"\n"


def _not_hashed_first(made: Made) -> bytes:
    comment = trusted_comment(made.manifest, BUNDLE, MANIFEST)
    own = made.signer._key.sign(
        made.files[MANIFEST],
        prehash=False,
        untrusted_comment="signature from minisign secret key",
        trusted_comment=comment,
    )
    return RawZip(raw_files(made.files | {MANIFEST + SIGNATURE: bytes(own) + b"\n"})).write()
