"""Make what people take with them of the finished site and the library.

A packager gives artifacts; `package_site` writes them and their sums.  Signing, updates and
single files are further packagers: one module each, named in `PACKAGERS`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from hashlib import sha256
from pathlib import Path

from fieldguide.model import FinishedPage, Library

from .artifact import Artifact, Packager
from .course_page import PageApart, part_page
from .offline import offline_zips, pack_page, package_labels
from .sums import list_sums

PACKAGERS: tuple[Packager, ...] = (offline_zips,)
"""What is made, in this order."""

SUMS = "SHA256SUMS"


def package_site(
    library: Library, site: Path, pages: Sequence[FinishedPage], output: Path
) -> Iterator[Artifact]:
    """Write all packages of a finished site into a folder, and give each when it is written.

    `pages` are those of the site, each packed by `pack_page`.  At the end, `SHA256SUMS` is written,
    which holds the sum of each package.
    """
    output.mkdir(parents=True, exist_ok=True)
    sums: dict[str, str] = {}
    for packager in PACKAGERS:
        for artifact in packager(library, site, pages):
            (output / artifact.name).write_bytes(artifact.content)
            sums[artifact.name] = sha256(artifact.content).hexdigest()
            yield artifact
    (output / SUMS).write_bytes(list_sums(sums))


__all__ = [
    "PACKAGERS",
    "Artifact",
    "Packager",
    "PageApart",
    "pack_page",
    "package_labels",
    "package_site",
    "part_page",
]
