"""Which files are pages, and what relative links mean."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from fieldguide.content.addresses import Address, Reach
from fieldguide.content.destinations import file_path
from fieldguide.content.layout import in_language
from fieldguide.content.letters import fold_case
from fieldguide.content.remember import once_per_library
from fieldguide.content.site_paths import file_of_page, index_path, page_path
from fieldguide.model import Entry, Library

from .links import WrittenLink, all_links


@once_per_library
def pages(library: Library) -> Mapping[str, Entry | None]:
    """Give every path at which a relative link finds a page, in every language.

    A page without translation is there all the same, in the source language.  Generated
    pages, such as the list of a kind, belong to no single entry.
    """
    codes = [language.code for language in library.settings.languages]
    found: dict[str, Entry | None] = {}
    for kind in library.settings.kinds:
        if index_path(kind):
            found |= {file_of_page(kind, index_path(kind), code): None for code in codes}
    for entry in library.sources():
        kind_of = library.settings.kind(entry.kind)
        if kind_of is not None and not kind_of.holds_many:
            for code in codes:
                path = file_of_page(kind_of, page_path(kind_of, entry.slug), code)
                found[path] = library.find(entry.id, code) or entry
    return found


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
    ways = (path, in_language(path, source))
    return path in pages(library) or any(library.file(one) is not None for one in ways)


@once_per_library
def folded_paths(library: Library) -> Mapping[str, str]:
    """Give the path of every file and page by its folded spelling."""
    return {fold_case(path): path for path in (*pages(library), *(file.path for file in library.files))}
