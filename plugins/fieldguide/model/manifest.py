"""What an offline package says of itself: what it is, and each file in it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ListedFile:
    """A file of a package: its path below the root, its SHA-256 in hexadecimal digits, its size in bytes."""

    path: str
    sha256: str
    size: int


@dataclass(frozen=True, slots=True)
class UpdateFacts:
    """What an update makes a newer copy of: the edition, the SHA-256 of its manifest, the files to remove."""

    edition: str
    manifest: str
    removed: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Manifest:
    """The facts of a package, and its files sorted by path.

    `languages` are codes, `issued` and `review_by` days in ISO form; a text is empty where there is none to
    say.  `update` is None where the package is a whole copy.
    """

    title: str
    edition: str
    languages: tuple[str, ...]
    audience: str
    office: str
    issued: str
    review_by: str
    files: tuple[ListedFile, ...]
    update: UpdateFacts | None = None


@dataclass(frozen=True, slots=True)
class VerifiedBundle:
    """A package in which nothing is but what its manifest lists.

    `name` is that of its file, `digest` the SHA-256 of its manifest as it lies in it.  `signed` tells that
    there are signatures in it; `key` is the id of the key that made them, empty where none was given to check
    them by.  `notes` say what a person should know of it.  `read` gives the content of one of its files.
    """

    name: str
    manifest: Manifest
    digest: str
    signed: bool
    key: str
    notes: tuple[str, ...]
    read: Callable[[str], bytes]
