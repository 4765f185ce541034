"""Where the file of an entry lies, and which files are pages."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from fieldguide.content.addresses import Address, Reach
from fieldguide.content.destinations import file_path
from fieldguide.model import Entry, Kind, Layout, Library

from .links import WrittenLink, all_links
from .near import fold
from .remember import once_per_library


def content_path(kind: Kind, slug: str, language: str) -> str:
    """Give the path of the file that holds an entry, or would hold it."""
    base = f"{kind.base}/{language}"
    folder = f"{base}/{kind.folder}" if kind.folder else base
    match kind.layout:
        case Layout.SHARED:
            return f"{kind.base}/{kind.folder}"
        case Layout.COLLECTION:
            return folder
        case Layout.DATA:
            return f"{folder}/{slug}.yml"
        case Layout.TRAINING_MODULE:
            return f"{folder}/{slug}/index.md"
        case _:
            return f"{folder}/{slug}.md"


def translated_path(entry: Entry, kind: Kind, source: str, language: str) -> str:
    """Give the path of the translation of a source entry's file."""
    return f"{kind.base}/{language}/{entry.path.removeprefix(f'{kind.base}/{source}/')}"


@once_per_library
def pages(library: Library) -> Mapping[str, Entry | None]:
    """Give every path at which a relative link finds a page, in every language.

    A page without translation is there all the same, in the source language.  Generated
    pages, such as the list of a kind, belong to no single entry.
    """
    codes = [language.code for language in library.settings.languages]
    found: dict[str, Entry | None] = {}
    for kind in library.settings.kinds:
        if kind.index_path:
            found |= {_beside(kind, kind.index_path, code): None for code in codes}
    for entry in library.sources():
        kind_of = library.settings.kind(entry.kind)
        if kind_of is not None and kind_of.layout not in (Layout.COLLECTION, Layout.SHARED):
            for code in codes:
                path = _beside(kind_of, kind_of.page_path(entry.slug), code)
                found[path] = library.find(entry.id, code) or entry
    return found


def _beside(kind: Kind, page_path: str, language: str) -> str:
    return f"{kind.base}/{language}/{page_path.removeprefix(f'{kind.base}/')}"


@dataclass(frozen=True, slots=True)
class FileLink:
    """A relative link and the path it means; empty where it leaves the page's language."""

    link: WrittenLink
    path: str


@once_per_library
def file_links(library: Library) -> tuple[FileLink, ...]:
    """Give every relative link of all entries."""
    return tuple(
        FileLink(link, resolve(library, link.entry, link.address))
        for link in all_links(library)
        if link.address.reach is Reach.RELATIVE
    )


def resolve(library: Library, entry: Entry, address: Address) -> str:
    """Give the path a relative link means, counted from the configuration file.

    Gives an empty text where it leaves the content of the page's language, by whatever
    way to write a slash and two dots.
    """
    return file_path(library, entry, address)


def is_there(library: Library, path: str, language: str) -> bool:
    """Tell whether a resolved path is a file or a page; the source's stands in for a translation's."""
    source = library.settings.source_language.code
    base, _, rest = path.partition("/")
    fallback = f"{base}/{source}/{rest.removeprefix(f'{language}/')}"
    return path in pages(library) or any(library.file(one) is not None for one in (path, fallback))


@once_per_library
def folded_paths(library: Library) -> Mapping[str, str]:
    """Give the path of every file and page by its folded spelling."""
    return {fold(path): path for path in (*pages(library), *(file.path for file in library.files))}
