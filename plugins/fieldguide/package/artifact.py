"""What packaging makes, what it is asked for, and the shape of everything that makes it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from fieldguide.model import FinishedPage, Language, Library, Manifest, PackedFile, VerifiedBundle

from .signing import Signer


@dataclass(frozen=True, slots=True)
class Artifact:
    """A file that people take with them: its name in the output folder, and its bytes.

    `files` are those that it holds, by name, where it is a package of the site; `pages` are the pages of
    the site among them, and `languages` the codes of the languages in it.  `offered` tells that pages of
    the site lead to it.  `beside` are small files that lie beside it, by name: lists of what is in it.
    """

    name: str
    content: bytes
    files: Mapping[str, bytes] = field(default_factory=dict)
    pages: tuple[FinishedPage, ...] = ()
    languages: tuple[str, ...] = ()
    offered: bool = True
    beside: Mapping[str, bytes] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Copy:
    """A whole package: the name of its file, its languages, its files with the lists, its pages by file."""

    name: str
    languages: tuple[Language, ...]
    files: Mapping[str, PackedFile]
    manifest: Manifest
    pages: Mapping[str, FinishedPage]


@dataclass(frozen=True, slots=True)
class PackageRequest:
    """What packages are asked for besides the whole copies.

    `signer` signs them, where there is one.  `since` are older copies, of which updates are made.
    """

    signer: Signer | None = None
    since: tuple[VerifiedBundle, ...] = ()


Packager = Callable[[Library, Path, Sequence[FinishedPage], PackageRequest], Iterator[Artifact]]
"""Makes artifacts of the library and the finished site; asks no network and reads no content."""
