"""Where the files of an old site lie in the new project: in the same folders, under names that travel."""

from __future__ import annotations

import posixpath
import re
import unicodedata
from collections.abc import Iterator
from urllib.parse import quote, unquote

from fieldguide.model import Location

from .old_site import OldSite, Remark

HOME = "index"
_TRAVELS = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*\Z")
_HOMES = ("index.md", "README.md")


class NewPlaces:
    """The new path of each old one, and the reference that leads to each page.

    A folder at the top becomes a kind of its own, which may have folders inside; pages beside it are of
    the kind `page`.
    """

    def __init__(self, old: OldSite) -> None:
        self.kinds: dict[str, str] = {}
        """The name of the kind, and of the new folder, for each old folder at the top."""
        self.remarks: list[Remark] = []
        self._language = old.language
        self._slugs: dict[str, str] = {}
        self._files: dict[str, str] = {}
        self._folders: dict[str, str] = {"": ""}
        self._used: set[str] = set()
        self._taken = set(old.taken)
        pages = [page.path for page in old.pages]
        for top in dict.fromkeys(path.split("/")[0] for path in pages if "/" in path):
            self.kinds[top] = self._name_kind(top)
        # What has its name already keeps it: others give way.
        for path in sorted(pages, key=lambda one: (_plain(_stem(one)) != _stem(one), one)):
            self._place_page(path)
        for path in sorted(old.files, key=lambda one: (_plain_file(one) != one.rpartition("/")[2], one)):
            self._place_file(path)

    def file_of(self, path: str) -> str:
        """Give the file of an old page or another old file in the new project."""
        return f"docs/{self._language}/{self._files[path]}"

    def reference_to(self, path: str) -> str:
        """Give the reference to an old page, without `ref:`."""
        return self._slugs[path]

    def find(self, page: str, target: str) -> str:
        """Find the old path that an address on an old page means; empty where it is none of the site's.

        MkDocs knows pages as files, and as the folders that they become.
        """
        path = posixpath.normpath(posixpath.join(posixpath.dirname(page), unquote(target)))
        candidates = [path, f"{path}.md", *(posixpath.join(path, home) for home in _HOMES)]
        if path.endswith((".html", "/index.html")):
            candidates.append(f"{path.removesuffix('.html')}.md")
        return next((one for one in map(posixpath.normpath, candidates) if one in self._files), "")

    def relative(self, page: str, target: str) -> str:
        """Give the address of a file on a page, both by their old paths, as it is in the new project."""
        start = posixpath.dirname(self._files[page]) or "."
        return quote(posixpath.relpath(self._files[target], start))

    def _place_page(self, path: str) -> None:
        folder = self._folder(path.rpartition("/")[0])
        top = path.split("/")[0] if "/" in path else ""
        kind = self.kinds[top] if top else "page"
        stem = HOME if path in _HOMES else _plain(_stem(path)) or "page"
        if top and stem in (HOME, "readme"):
            stem = "overview"  # the list of the folder's pages is made by itself
        file = next(one for one in self._names(posixpath.join(folder, stem)) if one not in self._used)
        self._used.add(file)
        self._files[path] = f"{file}.md"
        self._slugs[path] = f"{kind}/{file.removeprefix(f'{kind}/') if top else file}"
        if self._files[path] != path:
            self.remarks.append(Remark(Location(path), f"the page is `{self._files[path]}` now"))

    def _place_file(self, path: str) -> None:
        """Give a picture or another file its place: a name without spaces and special letters stays."""
        name = _plain_file(path)
        stem, dot, ending = name.rpartition(".")
        above = self._folder(path.rpartition("/")[0])
        names = (f"{one}{dot}{ending}" for one in self._names(posixpath.join(above, stem or name)))
        file = next(one for one in names if one not in self._used)
        self._used.add(file)
        self._files[path] = file
        if file != path:
            self.remarks.append(Remark(Location(path), f"the file is `{file}` now"))

    def _names(self, name: str) -> Iterator[str]:
        yield name
        yield from (f"{name}-{number}" for number in range(2, 1000))

    def _folder(self, folder: str) -> str:
        """Give the new path of an old folder."""
        if folder not in self._folders:
            above, _, name = folder.rpartition("/")
            top = self.kinds.get(folder, "") if not above else ""
            self._folders[folder] = posixpath.join(self._folder(above), top or _plain(name) or "folder")
        return self._folders[folder]

    def _name_kind(self, folder: str) -> str:
        name = _plain(folder) or "pages"
        name = name if name[0].isalpha() else f"part-{name}"
        chosen = next(one for one in (name, *self._names(f"{name}-pages")) if one not in self._taken)
        self._taken.add(chosen)
        if chosen != folder:
            why = " (fieldguide has one of this name)" if chosen != name else ""
            self.remarks.append(Remark(Location(folder), f"the folder is `{chosen}` now{why}"))
        return chosen


def _stem(path: str) -> str:
    return path.rpartition("/")[2].rpartition(".")[0]


def _plain_file(path: str) -> str:
    """Give the name of a file, plain where it would not travel."""
    name = path.rpartition("/")[2]
    stem, dot, ending = name.rpartition(".")
    if _TRAVELS.match(name) or not dot:
        return name
    return f"{_plain(stem) or 'file'}.{ending.lower()}"


def _plain(name: str) -> str:
    """Write a name in the small letters, digits and hyphens that travel everywhere."""
    letters = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", letters).strip("-")
