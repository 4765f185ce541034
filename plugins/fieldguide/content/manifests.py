"""The one way to write the manifest of a package, and to read it.

A manifest has one form and no other: who verifies a package writes it anew and compares.  The files of a
folder with many of them stand in a list of their own, which the manifest names with its sum: so an update
brings the lists of the folders in which something changed, and no other.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date

from fieldguide.model import ListedFile, Manifest, UpdateFacts

from .bundles import MANIFEST, why_unsafe
from .letters import fold_case

LISTS = "assets/lists/"
"""The folder of the lists of folders."""

WHOLE, PARTED = 1, 2
"""The versions of a manifest that lists all files itself, and of one that names lists of folders."""

_LEAST, _DEPTH = 8, 2  # files of a folder that has a list of its own; how deep such folders lie
_SUM = re.compile(r"[0-9a-f]{64}\Z")


def write_manifest(manifest: Manifest) -> bytes:
    """Give a manifest that lists all files itself, as JSON: keys and files sorted, each on a line of its own.

    Nothing in it hangs on when or where it is written.
    """
    return _write(manifest, manifest.files, ())


def write_lists(manifest: Manifest) -> dict[str, bytes]:
    """Give the lists of a whole copy by their names: the manifest first, then those of folders."""
    folders: dict[str, list[ListedFile]] = {}
    for file in manifest.files:
        folders.setdefault(list_of(file.path, manifest.languages), []).append(file)
    # Where a file of the site has the place of a list, its folder has none.
    taken = {fold_case(file.path) for file in manifest.files}
    parts = {
        name: f"{{\n{_rows('files', files)}\n}}\n".encode()
        for name, files in sorted(folders.items())
        if name and name not in taken and len(files) >= _LEAST
    }
    own = [file for name, files in folders.items() if name not in parts for file in files]
    lists = [ListedFile(name, hashlib.sha256(text).hexdigest(), len(text)) for name, text in parts.items()]
    return {MANIFEST: _write(manifest, own, lists), **parts}


def list_of(path: str, languages: Sequence[str]) -> str:
    """Give the name of the list that a file stands in, if its folder has one; empty where it can have none.

    All lists lie in one folder, in one case: no folder of a site makes two of one place.
    """
    folders = path.split("/")[:-1]
    depth = _DEPTH + (bool(folders) and folders[0] in languages)
    name = f"{LISTS}{fold_case('.'.join(folders[:depth]))}.json"
    return name if folders and not why_unsafe(name) else ""


def _write(manifest: Manifest, files: Iterable[ListedFile], lists: Sequence[ListedFile]) -> bytes:
    facts: dict[str, object] = {
        "audience": manifest.audience,
        "edition": manifest.edition,
        "issued": manifest.issued,
        "kind": "copy" if manifest.update is None else "update",
        "languages": list(manifest.languages),
        "office": manifest.office,
        "review_by": manifest.review_by,
        "title": manifest.title,
        "version": PARTED if lists else WHOLE,
    }
    if manifest.update is not None:
        facts["from_edition"] = manifest.update.edition
        facts["from_manifest"] = manifest.update.manifest
        facts["removed"] = list(manifest.update.removed)
    lines = [f"{_json(key)}:{_json(facts[key])}" for key in sorted(facts)]
    lines.append(_rows("files", files))
    if lists:
        lines.append(_rows("lists", lists))
    return ("{\n" + ",\n".join(sorted(lines)) + "\n}\n").encode()


def _rows(key: str, files: Iterable[ListedFile]) -> str:
    ordered = sorted(files, key=lambda one: one.path)
    rows = [_json({"path": one.path, "sha256": one.sha256, "size": one.size}) for one in ordered]
    return f"{_json(key)}:[\n" + ",\n".join(rows) + "\n]"


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def read_manifest(content: bytes) -> Manifest:
    """Read a manifest that has exactly the form of `write_manifest`.

    Raises:
        ValueError: it has not; the message says what is wrong with it.
    """
    manifest, lists = read_top(content)
    if lists:
        raise ValueError("it names lists of folders")
    return manifest


def read_lists(content: bytes, read: Callable[[str], bytes]) -> tuple[Manifest, dict[str, bytes]]:
    """Read a manifest and the lists that it names, which have exactly the form of `write_lists`.

    `read` gives one by its name.  The manifest has all files; the lists of folders are given by their names.

    Raises:
        ValueError: they have not; the message says what is wrong.
    """
    top, named = read_top(content)
    if not named:
        return top, {}
    texts: dict[str, bytes] = {}
    files = list(top.files)
    for one in named:
        texts[one.path] = read(one.path)
        files += read_list(one, texts[one.path])
    manifest = replace(top, files=tuple(sorted(files, key=lambda one: one.path)))
    _judge_once([one.path for one in manifest.files])
    if write_lists(manifest) != {MANIFEST: content, **texts}:
        raise ValueError("its files do not stand in the lists in which fieldguide writes them")
    return manifest, texts


def read_top(content: bytes) -> tuple[Manifest, tuple[ListedFile, ...]]:
    """Read a manifest alone: with the files that it lists itself, and the lists of folders that it names.

    Raises:
        ValueError: it has not the form in which it is written; the message says what is wrong with it.
    """
    try:
        read = _read_json(content)
        manifest, lists = _manifest_of(read)
        again = _write(manifest, manifest.files, lists)
    except RecursionError:
        raise ValueError("it is no list of files that fieldguide writes") from None
    if again != content:
        raise ValueError("it is not written as fieldguide writes it")
    return manifest, lists


def read_list(named: ListedFile, content: bytes) -> tuple[ListedFile, ...]:
    """Read the list of a folder, of which a manifest tells the sum, and give its files.

    Raises:
        ValueError: it is another, or has not the form in which it is written.
    """
    if (len(content), hashlib.sha256(content).hexdigest()) != (named.size, named.sha256):
        raise ValueError(f"{named.path} is not the list that it names: it was changed")
    try:
        read = _read_json(content)
        if not isinstance(read, dict) or set(read) != {"files"}:
            raise ValueError("it is no list of files that fieldguide writes")
        return _files_of(read, "files")
    except (ValueError, RecursionError) as error:
        raise ValueError(f"{named.path}: {error}") from None


def _read_json(content: bytes) -> object:
    try:
        return json.loads(content.decode("utf-8"))
    except UnicodeError:
        raise ValueError("it is not written in UTF-8") from None
    except json.JSONDecodeError as error:
        raise ValueError(f"it is no JSON: line {error.lineno}") from None


def _manifest_of(read: object) -> tuple[Manifest, tuple[ListedFile, ...]]:
    if not isinstance(read, dict):
        raise ValueError("it is no list of files that fieldguide writes")
    version = read.get("version")
    if version not in (WHOLE, PARTED) or isinstance(version, bool):
        raise ValueError(
            f"it is of another version than {WHOLE} and {PARTED}: a newer fieldguide may read it"
        )
    kind = read.get("kind")
    texts = {key: _text(read, key) for key in ("title", "edition", "audience", "office")}
    days = {key: _day(read, key) for key in ("issued", "review_by")}
    files = _files_of(read, "files")
    lists = _files_of(read, "lists") if version == PARTED else ()
    update = None
    if kind == "update":
        removed = tuple(_texts(read, "removed"))
        update = UpdateFacts(_text(read, "from_edition"), _sum(read, "from_manifest"), removed)
        if list(removed) != sorted(set(removed)):
            raise ValueError("the files to remove are not listed each once and in order")
        for path in removed:
            _judge_path(path)
        if lists:
            raise ValueError("it is of an update, and names lists of folders")
    elif kind != "copy":
        raise ValueError("it does not say whether it is of a whole copy or of an update")
    languages = tuple(_texts(read, "languages"))
    return Manifest(languages=languages, files=files, update=update, **texts, **days), lists


def _files_of(read: Mapping[str, object], key: str) -> tuple[ListedFile, ...]:
    files = tuple(_file_of(one) for one in _list(read, key))
    paths = [one.path for one in files]
    _judge_once(paths)
    if paths != sorted(paths):
        raise ValueError("its files are not in order")
    return files


def _judge_once(paths: Sequence[str]) -> None:
    if len(set(paths)) != len(paths):
        twice = next(path for number, path in enumerate(paths) if path in paths[:number])
        raise ValueError(f"it lists {twice} twice")


def _file_of(one: object) -> ListedFile:
    if not isinstance(one, dict) or set(one) != {"path", "sha256", "size"}:
        raise ValueError("it lists something that is no file")
    size = one["size"]
    if not isinstance(size, int) or isinstance(size, bool) or not 0 <= size < 1 << 32:
        raise ValueError("it lists a file whose size is no number")
    path = _text(one, "path")
    _judge_path(path)
    return ListedFile(path, _sum(one, "sha256"), size)


def _judge_path(path: str) -> None:
    reason = why_unsafe(path)
    if reason:
        raise ValueError(f"it lists a name that may not be: {reason}")


def _text(read: Mapping[str, object], key: str) -> str:
    value = read.get(key)
    if not isinstance(value, str):
        raise ValueError(f"`{key}` is missing, or is no text")
    return value


def _list(read: Mapping[str, object], key: str) -> list[object]:
    value = read.get(key)
    if not isinstance(value, list):
        raise ValueError(f"`{key}` is missing, or is no list")
    return value


def _texts(read: Mapping[str, object], key: str) -> list[str]:
    found = [one for one in _list(read, key) if isinstance(one, str)]
    if len(found) != len(_list(read, key)):
        raise ValueError(f"`{key}` holds what is no text")
    return found


def _sum(read: Mapping[str, object], key: str) -> str:
    value = _text(read, key)
    if not _SUM.match(value):
        raise ValueError(f"`{key}` is no sum of SHA-256")
    return value


def _day(read: Mapping[str, object], key: str) -> str:
    value = _text(read, key)
    if value:
        try:
            if date.fromisoformat(value).isoformat() != value:
                raise ValueError
        except ValueError:
            raise ValueError(f"`{key}` is no day") from None
    return value
