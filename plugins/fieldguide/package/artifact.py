"""What packaging makes, and the shape of everything that makes it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from fieldguide.model import FinishedPage, Library


@dataclass(frozen=True, slots=True)
class Artifact:
    """A file that people take with them: its name in the output folder, and its bytes.

    `files` are those that it holds, by name, where it is a package of the site; `pages` are the pages of
    the site among them, and `languages` the codes of the languages in it.
    """

    name: str
    content: bytes
    files: Mapping[str, bytes] = field(default_factory=dict)
    pages: tuple[FinishedPage, ...] = ()
    languages: tuple[str, ...] = ()


Packager = Callable[[Library, Path, Sequence[FinishedPage]], Iterator[Artifact]]
"""Makes artifacts of the library and the finished site; asks no network and reads no content."""
