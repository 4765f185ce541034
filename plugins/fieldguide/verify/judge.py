"""Judge a package: that it holds what its manifest lists and nothing else, and that it is the one asked for.

The first thing that is wrong ends it.  Nothing is unpacked to the disk, nothing is mended.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from pathlib import Path
from typing import BinaryIO
from urllib.parse import unquote

from fieldguide.content.bundles import (
    MANIFEST,
    SIGNATURE,
    SUMS,
    UPDATE,
    edition_order,
    is_ordered,
    list_sums,
    trusted_comment,
)
from fieldguide.content.manifests import list_of, read_list, read_lists, read_top
from fieldguide.errors import BundleError
from fieldguide.model import ListedFile, Manifest, VerifiedBundle

from .archive import RefusedError, ZipEntry, ZipFacts, judge_seal, read_zip, unpack
from .signatures import TrustedKey, check_signature, read_signature

# A list of as many files as a package can have; a signature; both are held in memory.
_LARGEST_HELD = 24_000_000
_FIRST_DAY = date(1980, 1, 1)  # a zip knows no day before


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a package must be: by whom it is signed, what it is for, how new it is; empty where all will do.

    `after` is an edition or a day: nothing older will do.  `language` is the code of one that must be in it.
    """

    key: TrustedKey | None = None
    after: str = ""
    audience: str = ""
    language: str = ""
    office: str | None = None


def verify_bundle(path: Path, wanted: Wanted, today: date | None) -> VerifiedBundle:
    """Judge a package and give what it is.

    `today` is the day by which it may be too old or not issued yet; None asks for neither.

    Raises:
        BundleError: it is not exactly what was made, not signed as asked, or another than asked.
    """
    try:
        with _open(path) as handle:
            length = os.fstat(handle.fileno()).st_size
            bundle = _judge(path, handle, length, wanted)
            _judge_wanted(bundle.manifest, wanted)
            if today is not None:
                _judge_days(bundle.manifest, today)
    except RefusedError as refusal:
        raise BundleError(f"{path.name} is refused: {refusal}") from None
    except OSError as error:
        raise BundleError(f"{path} cannot be read: {error.strerror or error}") from None
    except ValueError as error:  # such as a NUL in the path
        raise BundleError(f"{path} cannot be read: {error}") from None
    return bundle


def _open(path: Path) -> BinaryIO:
    # What waits for another program, as a pipe does, is not opened.
    if not stat.S_ISREG(path.stat().st_mode):
        raise RefusedError("this is no file")
    return path.open("rb")


def _judge(path: Path, handle: BinaryIO, length: int, wanted: Wanted) -> VerifiedBundle:
    facts = read_zip(handle, length)
    entries = {entry.name: entry for entry in facts.entries}
    control = UPDATE if UPDATE in entries else MANIFEST
    if control not in entries:
        raise RefusedError(f"{MANIFEST} is missing: nothing says what must be in it")
    content = _hold(handle, entries[control])

    held = len(content)

    def read_beside(name: str) -> bytes:
        nonlocal held
        if name not in entries:
            raise RefusedError(f"{name}: this file is missing, and {control} names it")
        held += entries[name].size
        if held > _LARGEST_HELD:
            raise RefusedError(f"{name}: the lists of folders are larger than they can be")
        return _hold(handle, entries[name])

    try:
        manifest, parts = read_lists(content, read_beside)
    except ValueError as error:
        raise RefusedError(f"{control}: {error}") from None
    if (manifest.update is not None) is not (control == UPDATE):
        raise RefusedError(f"{control}: it is of something else than the package that it is in")
    _judge_list(manifest, entries, control, parts.keys())
    _judge_day_of_files(manifest, facts)
    lists = {control: content}
    for name in (MANIFEST, SUMS):
        if name not in entries:
            raise RefusedError(f"{name} is missing")
        lists.setdefault(name, _hold(handle, entries[name]))
    signed, notes = _judge_signatures(path, handle, entries, manifest, lists, wanted)
    _judge_files(handle, entries, manifest)
    _judge_sums(manifest, lists, control, parts, read_beside)
    judge_seal(handle, facts)
    key = wanted.key.id if wanted.key is not None else ""

    def read(name: str) -> bytes:
        with path.open("rb") as again:
            return _hold(again, entries[name])

    return VerifiedBundle(path.name, manifest, sha256(content).hexdigest(), signed, key, notes, read)


def _hold(handle: BinaryIO, entry: ZipEntry) -> bytes:
    """Give the content of a file that is small."""
    if entry.size > _LARGEST_HELD:
        raise RefusedError(f"{entry.name}: it is larger than such a file can be")
    blocks: list[bytes] = []
    unpack(handle, entry, blocks.append)
    return b"".join(blocks)


def _unlisted(control: str) -> frozenset[str]:
    """Give the files that no manifest lists: it cannot list itself, nor what is made of it."""
    own = (control,) if control == UPDATE else (control, SUMS)
    return frozenset((*own, *(name + SIGNATURE for name in own)))


def _judge_list(
    manifest: Manifest, entries: Mapping[str, ZipEntry], control: str, parts: Collection[str]
) -> None:
    unlisted = _unlisted(control) | frozenset(parts)
    listed = {one.path: one for one in manifest.files}
    for name in sorted(unlisted & listed.keys()):
        raise RefusedError(f"{control}: it lists {name}, which it cannot know")
    for name in sorted(entries.keys() - listed.keys() - unlisted):
        raise RefusedError(f"{name}: this file is too many: {control} does not list it")
    for name in sorted(listed.keys() - entries.keys()):
        raise RefusedError(f"{name}: this file is missing, and {control} lists it")
    for name, file in listed.items():
        if entries[name].size != file.size:
            raise RefusedError(
                f"{name}: it has {entries[name].size} bytes, and {control} says {file.size}: it was changed"
            )


def _judge_day_of_files(manifest: Manifest, facts: ZipFacts) -> None:
    issued = date.fromisoformat(manifest.issued) if manifest.issued else _FIRST_DAY
    if facts.day != max(issued, _FIRST_DAY):
        raise RefusedError(f"its files are of {facts.day}, and its manifest is of {issued}")


def _judge_signatures(
    path: Path,
    handle: BinaryIO,
    entries: Mapping[str, ZipEntry],
    manifest: Manifest,
    lists: Mapping[str, bytes],
    wanted: Wanted,
) -> tuple[bool, tuple[str, ...]]:
    """Hold that all lists are signed, or none; by the key, where one is given.  Give notes for a person."""
    signatures = {name: entries[name + SIGNATURE] for name in lists if name + SIGNATURE in entries}
    notes: dict[str, None] = {}
    if not signatures:
        if wanted.key is not None:
            raise RefusedError("nobody signed it, and you asked for a signature")
        return False, ()
    for name in lists:
        if name not in signatures:
            raise RefusedError(f"{name}{SIGNATURE} is missing, and other files of it are signed")
        signature = _hold(handle, signatures[name])
        if wanted.key is not None:
            said = check_signature(wanted.key, lists[name], signature, name + SIGNATURE)
        else:
            said = str(read_signature(signature, name + SIGNATURE).trusted_comment)
        facts = manifest if name == UPDATE or manifest.update is None else _top(lists)[0]
        given = _said_name(said)
        if said != trusted_comment(facts, given, name):
            raise RefusedError(f"{name}{SIGNATURE}: it is the signature of another package: {said!r}")
        if given != path.name and facts is manifest:
            notes[f"the file was called {given} when it was made"] = None
    return True, tuple(notes)


def _top(lists: Mapping[str, bytes]) -> tuple[Manifest, tuple[ListedFile, ...]]:
    """Give the manifest of the copy that an update makes, with the lists of folders that it names."""
    try:
        return read_top(lists[MANIFEST])
    except ValueError as error:
        raise RefusedError(f"{MANIFEST}: {error}") from None


def _said_name(comment: str) -> str:
    for one in comment.split("\t"):
        if one.startswith("bundle:"):
            return unquote(one.removeprefix("bundle:"))
    return ""


def _judge_files(handle: BinaryIO, entries: Mapping[str, ZipEntry], manifest: Manifest) -> None:
    for file in manifest.files:
        digest = sha256()
        unpack(handle, entries[file.path], digest.update)
        if digest.hexdigest() != file.sha256:
            raise RefusedError(f"{file.path}: it is not the file that the manifest lists: it was changed")


def _judge_sums(
    manifest: Manifest,
    lists: Mapping[str, bytes],
    control: str,
    parts: Mapping[str, bytes],
    read: Callable[[str], bytes],
) -> None:
    """Hold that the lists say the same; in an update, that they are those of the copy that it makes."""
    sums = {one.path: one.sha256 for one in manifest.files}
    if control == MANIFEST:
        own = {MANIFEST: lists[MANIFEST], **parts}
        sums |= {name: sha256(content).hexdigest() for name, content in own.items()}
    else:
        _judge_update(manifest, *_top(lists), read)
        sums = {name: sum for name, sum in sums.items() if name != SUMS and not name.endswith(SIGNATURE)}
    if lists[SUMS] != list_sums(sums):
        raise RefusedError(f"{SUMS}: it does not say the same as {control}")


def _judge_update(
    update: Manifest, full: Manifest, named: Sequence[ListedFile], read: Callable[[str], bytes]
) -> None:
    """Hold that an update is one of the copy whose manifest is in it, as far as the lists in it tell."""
    assert update.update is not None
    own = (update.title, update.edition, update.languages, update.audience, update.office, update.issued)
    if own != (full.title, full.edition, full.languages, full.audience, full.office, full.issued):
        raise RefusedError(f"{UPDATE}: it is of another copy than {MANIFEST} beside it")
    brought = {one.path for one in update.files}
    listed = {one.path: one for one in (*full.files, *named)}
    for one in named:
        if one.path in brought:
            try:
                files = read_list(one, read(one.path))
            except ValueError as error:
                raise RefusedError(f"{MANIFEST}: {error}") from None
            listed |= {file.path: file for file in files}
    absent = {one.path for one in named} - brought
    for path in (*brought, *update.update.removed):
        if list_of(path, full.languages) in absent:
            raise RefusedError(f"{path}: {UPDATE} changes it, and does not bring the list of its folder")
    for file in update.files:
        if file.path in listed and listed[file.path] != file:
            raise RefusedError(f"{file.path}: {UPDATE} and {MANIFEST} do not say the same of it")
    for path in update.update.removed:
        if path in listed:
            raise RefusedError(f"{path}: {UPDATE} removes it, and {MANIFEST} lists it")


def _judge_wanted(manifest: Manifest, wanted: Wanted) -> None:
    if wanted.audience and manifest.audience != wanted.audience:
        raise RefusedError(f"it is for {manifest.audience or 'nobody'}, and you asked for {wanted.audience}")
    if wanted.language and wanted.language not in manifest.languages:
        raise RefusedError(
            f"it is in {', '.join(manifest.languages) or 'no language'}, and you asked for {wanted.language}"
        )
    if wanted.office is not None and manifest.office != wanted.office:
        raise RefusedError(
            f"it is of {manifest.office or 'no office'}, and you asked for {wanted.office or 'none'}"
        )
    if wanted.after and _is_older(manifest, wanted.after):
        raise RefusedError(
            f"it is of edition {manifest.edition or 'without a name'}, which is older than {wanted.after}"
        )


def _is_older(manifest: Manifest, after: str) -> bool:
    try:
        day = date.fromisoformat(after).isoformat()
    except ValueError:
        day = ""
    if day and manifest.edition != after:
        if not manifest.issued:
            raise RefusedError(
                f"it does not say when it was issued: nothing tells whether it is after {after}"
            )
        return manifest.issued < day
    if manifest.edition == after:
        return False
    if not (is_ordered(after) and is_ordered(manifest.edition)):
        raise RefusedError(
            f"its edition is {manifest.edition or 'without a name'}, and no order tells whether that is after"
            f" {after}: please ask with a day, such as 2026-11-22"
        )
    return edition_order(manifest.edition) < edition_order(after)


def _judge_days(manifest: Manifest, today: date) -> None:
    if manifest.issued and date.fromisoformat(manifest.issued) > today:
        raise RefusedError(
            f"it says that it was issued on {manifest.issued}, and this machine says that today is {today}:"
            " set the clock if it is wrong; if it is right, do not use this package"
        )
    if manifest.review_by and date.fromisoformat(manifest.review_by) < today:
        raise RefusedError(
            f"it is too old: it was to be replaced by {manifest.review_by}, and this machine says that today"
            f" is {today}: get a newer one, or set the clock if it is wrong"
        )
