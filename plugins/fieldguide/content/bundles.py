"""What offline packages say of themselves: their lists, what may lie in them, what a signature says."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Mapping
from urllib.parse import quote

from fieldguide.model import Manifest

from .file_names import why_path_not_portable
from .letters import fold_case

MANIFEST = "manifest.json"
"""The list of a whole copy, below its root."""

UPDATE = "update.json"
"""The list of an update, below its root."""

SUMS = "manifest.sha256"
"""The same list as `sha256sum -c` checks it, with the manifest in it."""

SIGNATURE = ".minisig"
"""What is put behind the name of a file that is signed."""

UNTRUSTED_COMMENT = "signature from minisign secret key"
"""The first line of each signature: nobody signs it, so it may say nothing of its own."""

SEAL = "sha256:"
"""What the comment of a zip begins with; the SHA-256 of all before the end of the zip follows."""

_NUMBERS = re.compile(r"\d+")


def list_sums(sums: Mapping[str, str]) -> bytes:
    """Give one line for each file, sorted by name: the sum in hexadecimal digits, two spaces, the name."""
    return "".join(f"{sums[name]}  {name}\n" for name in sorted(sums)).encode()


def why_unsafe(path: str) -> str:
    """Say why a file may not lie at a path in a package; empty where it may."""
    if not path:
        return "a file has no name"
    shown = repr(path)
    if "\x00" in path:
        return f"{shown} holds the sign NUL"
    if "\\" in path:
        return f"{shown} holds a backslash"
    if path.startswith("/"):
        return f"{shown} begins at the root of the disk"
    if re.match(r"[A-Za-z]:", path):
        return f"{shown} names a drive"
    parts = path.split("/")
    if ".." in parts:
        return f"{shown} leads out of the folder"
    if "" in parts or "." in parts:
        return f"{shown} is no plain path of a file"
    reason = why_path_not_portable(path)
    return f"{shown}: {reason}" if reason else ""


def find_clash(paths: Iterable[str]) -> tuple[str, str] | None:
    """Give two paths that are one place on some disk; None where all are apart.

    So are names that differ by case or by the form of their letters, and a file where others have a folder.
    """
    places: dict[str, str] = {}
    folders: dict[str, str] = {}
    for path in paths:
        place = fold_case(path)
        if place in places:
            return places[place], path
        places[place] = path
        folder = place.rpartition("/")[0]
        while folder and folder not in folders:
            folders[folder] = path
            folder = folder.rpartition("/")[0]
    for place, path in places.items():
        if place in folders:
            return path, folders[place]
    return None


def trusted_comment(manifest: Manifest, bundle: str, signed: str) -> str:
    """Give what a signature says, and signs, of what it is of: in plain ASCII, parted by tabs.

    `bundle` is the name of the package's file, `signed` that of the file that is signed.
    """
    said = {
        "edition": manifest.edition,
        "audience": manifest.audience,
        "office": manifest.office,
        "language": ",".join(manifest.languages),
        "bundle": bundle,
        "file": signed,
    }
    return "\t".join(f"{key}:{quote(value, safe=_SAFE)}" for key, value in said.items() if value)


_SAFE = "!#$&'()*+,-./;=?@[]^_`{|}~"


def edition_order(edition: str) -> tuple[tuple[int, str], ...]:
    """Give what editions are sorted by: numbers in a name by what they count, so 2026.11 is after 2026.2."""
    pieces = re.findall(r"\d+|[^\W\d_]+", edition)
    return tuple((int(one), "") if one.isdigit() else (-1, one.casefold()) for one in pieces)


def is_ordered(edition: str) -> bool:
    """Tell whether the name of an edition begins with a number, so that it can be said which is newer."""
    return _NUMBERS.match(edition) is not None


def key_fingerprint(line: str) -> str:
    """Give what two people compare of a public key on the telephone: eight groups of four hexadecimal digits.

    It is the begin of the SHA-256 of the key's line of letters; the number of a key says less, for whoever
    makes a key can choose it.
    """
    digits = hashlib.sha256(line.encode()).hexdigest()[:32]
    return " ".join(digits[start : start + 4] for start in range(0, len(digits), 4))
