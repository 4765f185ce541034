"""The version of the code that makes pages, told by the code itself."""

from __future__ import annotations

import hashlib
import sys
from collections.abc import Iterable
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from importlib.util import find_spec
from pathlib import Path

_LIBRARIES = (
    "Babel",
    "Jinja2",
    "MarkupSafe",
    "PyYAML",
    "XlsxWriter",
    "icalendar",
    "markdown-it-py",
    "mdit-py-plugins",
)
"""What pages are made with besides our own code."""

_COMPILED = "__pycache__"


@cache
def code_digest(packages: tuple[str, ...]) -> str:
    """Give the digest of all files of some packages, of the libraries they use, and of Python itself."""
    found = hashlib.blake2b(digest_size=16)
    for part in (sys.version, *_versions()):
        found.update(part.encode() + b"\0")
    for package in packages:
        for folder in _folders(package):
            for path in sorted(folder.rglob("*")):
                if path.is_file() and _COMPILED not in path.parts:
                    found.update(path.relative_to(folder).as_posix().encode() + b"\0")
                    found.update(hashlib.blake2b(path.read_bytes(), digest_size=16).digest())
    return found.hexdigest()


def _versions() -> Iterable[str]:
    for name in _LIBRARIES:
        try:
            yield f"{name} {version(name)}"
        except PackageNotFoundError:
            yield f"{name} none"


def _folders(package: str) -> Iterable[Path]:
    spec = find_spec(package)
    return map(Path, spec.submodule_search_locations or ()) if spec is not None else ()
