"""The relative links of all texts, and what is at a path."""

from __future__ import annotations

from collections.abc import Mapping

from fieldguide.content.addresses import Reach
from fieldguide.content.destinations import find_there, pages
from fieldguide.content.letters import fold_case
from fieldguide.content.remember import once_per_library
from fieldguide.model import Library

from .links import WrittenLink, all_links


@once_per_library
def file_links(library: Library) -> tuple[WrittenLink, ...]:
    """Give every relative link of all entries."""
    return tuple(link for link in all_links(library) if link.address.reach is Reach.RELATIVE)


def is_there(library: Library, path: str) -> bool:
    """Tell whether a path is a file or a page; the source's stands in for a translation's."""
    return path in pages(library) or bool(find_there(library, path))


@once_per_library
def folded_paths(library: Library) -> Mapping[str, str]:
    """Give the path of every file and page by its folded spelling."""
    return {fold_case(path): path for path in (*pages(library), *(file.path for file in library.files))}
