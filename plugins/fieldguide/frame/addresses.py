"""How the pages of one folder address the other files of the site."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from urllib.parse import quote

from fieldguide.content.site_paths import relative_path


@dataclass(frozen=True, slots=True)
class Addresses:
    """Addresses as the pages of one folder write them.

    `folder` is below the site's root and has no `/` at its end; the root itself is empty.
    """

    folder: str

    def to(self, path: str) -> str:
        """Give the address of a file, or of a folder (empty or ending in `/`), below the site's root."""
        return _relative(self.folder, path)


# The pages of a folder address the same files again and again.
@lru_cache(maxsize=20_000)
def _relative(folder: str, path: str) -> str:
    return quote(relative_path(f"{folder}/" if folder else "", path)) or "./"
