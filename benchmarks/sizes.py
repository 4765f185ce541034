"""Bytes: of sites, of packages, of search indexes, and of what differs between two of them."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping
from pathlib import Path

DOWNLOADS = "downloads"
"""The folder of a site that holds its packages."""


def read_folder(folder: Path, leave_out: str = DOWNLOADS) -> dict[str, bytes]:
    """Give the files of a folder by their paths."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and path.relative_to(folder).parts[0] != leave_out
    }


def read_package(path: Path) -> dict[str, bytes]:
    """Give the files of a zip by their paths."""
    with zipfile.ZipFile(path) as package:
        return {name: package.read(name) for name in sorted(package.namelist())}


def differing(old: Mapping[str, bytes], new: Mapping[str, bytes]) -> dict[str, bytes]:
    """Give the files that are new, or other than they were."""
    return {name: content for name, content in new.items() if old.get(name) != content}


def deflated(files: Mapping[str, bytes]) -> int:
    """Give the bytes of a zip of some files, deflated as packages are."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as package:
        for name, content in sorted(files.items()):
            package.writestr(zipfile.ZipInfo(name), content, zipfile.ZIP_DEFLATED, 6)
    return len(target.getvalue())


def folder_bytes(folder: Path) -> int:
    """Give the bytes of the files of a site, without the packages that it offers."""
    return sum(
        path.stat().st_size
        for path in folder.rglob("*")
        if path.is_file() and path.relative_to(folder).parts[0] != DOWNLOADS
    )


def search_bytes(site: Path, folder: str = "") -> tuple[int, int]:
    """Give the bytes of a language's search index, and of its largest file."""
    sizes = [path.stat().st_size for path in (site / folder / "search").glob("*.js")]
    return sum(sizes), max(sizes)


def package_path(dist: Path, label: str) -> Path:
    """Give the package of a language, or of `all`."""
    [path] = dist.glob(f"*-{label}.zip")
    return path
