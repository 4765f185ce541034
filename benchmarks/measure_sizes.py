"""The bytes that readers get: packages, and what is other after an edit or in a new edition."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from .commands import fieldguide, measure
from .edits import EDITION, edit_ten
from .made_up import LANGUAGES
from .measure_builds import copy_project
from .rows import Part, Row, Unit
from .sizes import deflated, differing, folder_bytes, package_path, read_folder, read_package, search_bytes

BUILD = fieldguide("build", "--quiet")


def measure_sizes(folder: Path) -> Part:
    """Build this project, then with ten lessons edited, then as a new edition alone."""
    copy_project(folder)
    measure(BUILD, folder)
    site = folder / "site"
    first = _Files(folder)
    rows = [
        Row("all-language zip", first.package_bytes / 1e6, Unit.MB, 8.0, f"{len(first.package)} files"),
        *(_language_row(folder / "dist", code) for code in LANGUAGES),
        Row("site without packages", folder_bytes(site) / 1e6, Unit.MB, None, f"{len(first.site)} files"),
        *(_search_row(site, code) for code in LANGUAGES),
    ]
    count = edit_ten(folder, "Edited 1")
    measure(BUILD, folder)
    second = _Files(folder)
    rows += _update_rows(f"{count} edited pages", first, second, 100)
    before = (folder / EDITION.file).read_text(encoding="utf-8")
    EDITION.apply(folder, before, "Edited 2")
    measure(BUILD, folder)
    rows += _update_rows("a new edition alone", second, _Files(folder), 50)
    about = "An update is a zip of the files that are new or other than before, deflated as packages are."
    return Part("Bytes", about, tuple(rows))


class _Files:
    """What a build wrote: the files of its site, and of its package of all languages."""

    def __init__(self, folder: Path) -> None:
        path = package_path(folder / "dist", "all")
        self.site = read_folder(folder / "site")
        self.package = read_package(path)
        self.package_bytes = path.stat().st_size


def _language_row(dist: Path, code: str) -> Row:
    return Row(f"zip, {code}", package_path(dist, code).stat().st_size / 1e6, Unit.MB, 2.0)


def _search_row(site: Path, code: str) -> Row:
    total, largest = search_bytes(site, "" if code == LANGUAGES[0] else code)
    return Row(
        f"search index, {code}", total / 1e3, Unit.KB, None, f"largest of its files {largest / 1e3:.0f} kB"
    )


def _update_rows(name: str, old: _Files, new: _Files, aim: float) -> list[Row]:
    return [
        _update_row(f"update of the all-language zip: {name}", old.package, new.package, aim),
        _update_row(f"update of the site: {name}", old.site, new.site, aim),
    ]


def _update_row(name: str, old: Mapping[str, bytes], new: Mapping[str, bytes], aim: float) -> Row:
    files = differing(old, new)
    gone = len(old.keys() - new.keys())
    how = f"{len(files)} of {len(new)} files{f', and {gone} gone' if gone else ''}"
    return Row(name, deflated(files) / 1e3, Unit.KB, aim, how)
