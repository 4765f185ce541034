"""Where the pages of a site lie, and how one page addresses another file."""

from __future__ import annotations

import posixpath
from dataclasses import dataclass
from functools import lru_cache
from urllib.parse import quote

from fieldguide.model import RenderedSite


def language_folder(site: RenderedSite, code: str) -> str:
    """Give the folder of a language with its `/`: empty for the source language, else `fr/`."""
    return "" if code == site.languages[0].code else f"{code}/"


def page_path(markdown_path: str) -> str:
    """Give the path of the page made of a Markdown file: `risks/index.md` gives `risks/index.html`."""
    return markdown_path.removesuffix(".md") + ".html"


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
    address = quote(posixpath.relpath(path or ".", folder or "."))
    return f"{address}/" if not path or path.endswith("/") else address
