"""What packaging makes, and the shape of everything that makes it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from fieldguide.model import Library


@dataclass(frozen=True, slots=True)
class Artifact:
    """A file that people take with them: its name in the output folder, and its bytes."""

    name: str
    content: bytes


Packager = Callable[[Library, Path], Iterator[Artifact]]
"""Makes artifacts of the library and the finished site; asks no network and reads no content."""
