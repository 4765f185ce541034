"""Make what people take with them of the finished site and the library.

A packager gives artifacts; `package_site` writes them and their sums.  Further things to take are further
packagers: one module each, named in `PACKAGERS`.  What lies in a package is signed where a key is given.
Which pages stand in which single file is known to the pipeline, which hands their artifacts in.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from hashlib import sha256
from itertools import chain
from pathlib import Path

from fieldguide.content.bundles import SIGNATURE, list_sums, trusted_comment
from fieldguide.model import FinishedPage, Library, Manifest

from .artifact import Artifact, Packager, PackageRequest
from .course_page import PageApart, part_page
from .key_page import write_key_page
from .lists import describe_copy
from .offline import language_copies, offline_zips, pack_page, package_labels
from .signing import KeyPair, Signer, load_signer, make_keys, write_keys
from .single import write_single_file
from .writing import write_whole

PACKAGERS: tuple[Packager, ...] = (offline_zips,)
"""What is made, in this order."""

SHA256SUMS = "SHA256SUMS"

WHOLE_COPIES = PackageRequest()
"""Packages that nobody signs, and no update."""


def package_site(
    library: Library,
    site: Path,
    pages: Sequence[FinishedPage],
    output: Path,
    request: PackageRequest = WHOLE_COPIES,
    others: Iterable[Artifact] = (),
) -> Iterator[Artifact]:
    """Write all packages of a finished site into a folder, and give each when it is written.

    `pages` are those of the site, each packed by `pack_page`; `others` are written beside the packages that
    are made here.  At the end, `SHA256SUMS` is written, which holds the sum of each file; it is signed where
    there is a key.  Each file gets its name when all of it is on the disk.

    Raises:
        UsageError: an older package, of which an update is asked for, cannot be updated to one of these.
    """
    output.mkdir(parents=True, exist_ok=True)
    sums: dict[str, str] = {}
    packed = (packager(library, site, pages, request) for packager in PACKAGERS)
    for artifact in chain(*packed, others):
        for name, content in ({artifact.name: artifact.content} | dict(artifact.beside)).items():
            write_whole(output / name, content)
            sums[name] = sha256(content).hexdigest()
        yield artifact
    listed, name = list_sums(sums), library.settings.marked(SHA256SUMS)
    if request.signer is not None:
        comment = trusted_comment(_of_all(library), "", name)
        write_whole(output / f"{name}{SIGNATURE}", request.signer.sign(listed, comment))
    write_whole(output / name, listed)


def _of_all(library: Library) -> Manifest:
    return describe_copy(library, library.settings.languages, {}, "")


__all__ = [
    "PACKAGERS",
    "WHOLE_COPIES",
    "Artifact",
    "KeyPair",
    "PackageRequest",
    "Packager",
    "PageApart",
    "Signer",
    "language_copies",
    "load_signer",
    "make_keys",
    "pack_page",
    "package_labels",
    "package_site",
    "part_page",
    "write_key_page",
    "write_keys",
    "write_single_file",
]
