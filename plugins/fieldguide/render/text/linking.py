"""Turn where a link leads into what a page writes for it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from urllib.parse import quote

from fieldguide.content.addresses import Reach
from fieldguide.content.destinations import Destination, Origin, resolve_address
from fieldguide.content.site_paths import (
    path_below_language,
    relative_address,
    relative_link,
    relative_path,
)
from fieldguide.model import Entry, Image, Library, Link

PageOf = Callable[[Entry], tuple[str, str]]
"""Give the page an entry is on and the fragment it has there, empty for a whole page."""

# What a browser reads as it stands; all else is written with percent signs.
_SAFE = "/:?#[]@!$&'()*+,;=%~"
_OPEN = frozenset({Reach.NETWORK, Reach.CONTACT, Reach.ANCHOR})


@dataclass(slots=True)
class Linker:
    """Resolves the links of one text on one page; `used_files` gathers the files that it shows."""

    library: Library
    origin: Origin
    page: str
    page_of: PageOf
    markdown: bool = False
    used_files: set[str] = field(default_factory=set)

    def address(self, link: Link | Image) -> str:
        """Give the address to write; empty where this build has nothing there."""
        found = resolve_address(self.library, self.origin, link.target)
        reach = found.address.reach
        if reach is Reach.REFERENCE:
            return self.entry_address(found) if found.entry is not None else ""
        if reach is Reach.RELATIVE:
            if found.entry is not None:
                return self.entry_address(found)
            return self._file_address(found)
        return quote(link.target.strip(), safe=_SAFE) if reach in _OPEN else ""

    def entry_address(self, found: Destination) -> str:
        """Give the address of an entry."""
        assert found.entry is not None
        page, fragment = self.page_of(found.entry)
        return self._relative(page, found.anchor or fragment)

    def term_address(self, index: str, slug: str) -> str:
        """Give the address of a term in the glossary."""
        return self._relative(index, f"term-{slug}")

    def _file_address(self, found: Destination) -> str:
        if not found.file:
            return ""
        if self.library.file(found.file) is not None and not found.file.endswith(".md"):
            self.used_files.add(found.file)
        path = path_below_language(found.file)
        if path.endswith(".md"):
            return self._relative(path, found.anchor)
        anchor = f"#{found.anchor}" if found.anchor else ""
        return quote(relative_path(self.page, path) + anchor, safe=_SAFE)

    def _relative(self, page: str, fragment: str) -> str:
        relative = relative_link if self.markdown else relative_address
        return quote(relative(self.page, page, fragment), safe=_SAFE)
