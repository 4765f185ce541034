"""What we take from Material for MkDocs: its styles, its script with the search, its search worker.

Its templates and the 14,500 icons beside them stay where they are.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib.util import find_spec
from pathlib import Path

from fieldguide.errors import MachineError


@dataclass(frozen=True, slots=True)
class MaterialFiles:
    """Paths below the theme's folder; they are the same in the site."""

    folder: Path
    styles: tuple[str, ...]
    script: str
    search_worker: str

    @property
    def paths(self) -> tuple[str, ...]:
        """All files that a site needs."""
        return (*self.styles, self.script, self.search_worker)

    def read(self, path: str) -> bytes:
        """Give the content of a file."""
        return (self.folder / path).read_bytes()


@cache
def find_material() -> MaterialFiles:
    """Find the files in the installed theme; a hash of their content is part of their names.

    Raises:
        MachineError: the theme has not what we know of it, as another version might.
    """
    package = find_spec("material")
    if package is None or package.origin is None:
        raise MachineError("mkdocs-material is not installed")
    folder = Path(package.origin).parent / "templates"

    def find(pattern: str) -> str:
        found = sorted(folder.glob(f"assets/{pattern}"))
        if len(found) != 1:
            raise MachineError(f"this version of mkdocs-material has no single assets/{pattern}")
        return found[0].relative_to(folder).as_posix()

    return MaterialFiles(
        folder,
        styles=(find("stylesheets/main.*.min.css"), find("stylesheets/palette.*.min.css")),
        script=find("javascripts/bundle.*.min.js"),
        search_worker=find("javascripts/workers/search.*.min.js"),
    )
