"""Make what people take with them of the finished site and the library.

A packager gives artifacts; `package_site` writes them and their sums.  Signing, updates and
single files are further packagers: one module each, named in `PACKAGERS`.
"""

from __future__ import annotations

from pathlib import Path

from fieldguide.model import Library

from .artifact import Artifact, Packager
from .offline import offline_zips, package_labels
from .sums import list_sums

PACKAGERS: tuple[Packager, ...] = (offline_zips,)
"""What is made, in this order."""

SUMS = "SHA256SUMS"


def package_site(library: Library, site: Path, output: Path) -> tuple[Path, ...]:
    """Write all packages of a finished site into a folder, and give their paths.

    The last path is that of `SHA256SUMS`, which holds the sum of each package.
    """
    output.mkdir(parents=True, exist_ok=True)
    written: list[Path] = []
    sums: dict[str, bytes] = {}
    for packager in PACKAGERS:
        for artifact in packager(library, site):
            path = output / artifact.name
            path.write_bytes(artifact.content)
            written.append(path)
            sums[artifact.name] = artifact.content
    path = output / SUMS
    path.write_bytes(list_sums(sums))
    return (*written, path)


__all__ = ["PACKAGERS", "Artifact", "Packager", "package_labels", "package_site"]
