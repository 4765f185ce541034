"""Where an address in a text leads: one answer, for who judges it and for who writes it."""

from __future__ import annotations

import posixpath
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Protocol
from urllib.parse import unquote

from fieldguide.model import Entry, Library

from .addresses import Address, Reach, classify
from .layout import data_path, in_language
from .remember import once_per_library
from .site_paths import file_of_page, index_path, page_path

_BACKSLASH = "\\"


class Origin(Protocol):
    """Where a text was written: an entry, or the file of a field."""

    @property
    def path(self) -> str:
        """The path of the file."""
        ...

    @property
    def language(self) -> str:
        """The language of the text."""
        ...


@dataclass(frozen=True, slots=True)
class Destination:
    """What an address in a text means.

    `path` is what a relative address means, counted from the configuration file; empty where it
    leaves the content of its language.  `is_there` tells whether an address inside the content leads to
    an entry, a page or a file.  `entry` is the entry it leads to, in the source language, and `shown`
    the same as readers of the text find it there: its translation where there is one.  `file` is the path
    of a file that is no entry, the source language's where the translation has none, or that of a page
    that belongs to no entry, such as the list of a kind.
    """

    address: Address
    path: str = ""
    is_there: bool = True
    entry: Entry | None = None
    shown: Entry | None = None
    file: str = ""

    @property
    def anchor(self) -> str:
        """The place on the page, as written."""
        return self.address.anchor


def resolve_address(library: Library, origin: Origin, target: str) -> Destination:
    """Say where an address leads that stands in a text: the same object for all who ask."""
    known = _resolved(library)
    key = (posixpath.dirname(origin.path), origin.language, target)
    found = known.get(key)
    if found is None:
        found = known[key] = _resolve(library, origin, classify(target))
    return found


@once_per_library
def _resolved(library: Library) -> dict[tuple[str, str, str], Destination]:
    return {}


def _resolve(library: Library, origin: Origin, address: Address) -> Destination:
    if address.reach is Reach.REFERENCE:
        entry = library.find(address.path)
        return Destination(address, is_there=entry is not None, entry=entry, shown=entry)
    if address.reach is not Reach.RELATIVE:
        return Destination(address)
    path = file_path(library, origin, address)
    if not path:
        return Destination(address, is_there=False)
    page = _pages_of_data(library).get(path, path)
    if page in pages(library):
        shown = pages(library)[page]
        entry = library.find(shown.id) if shown is not None else None
        return Destination(address, path, entry=entry, shown=shown, file="" if entry else page)
    found = find_there(library, path)
    return Destination(address, path, is_there=bool(found), file=found or path)


@once_per_library
def pages(library: Library) -> Mapping[str, Entry | None]:
    """Give every path at which a relative link finds a page, in every language.

    A page without translation is there all the same, in the source language.  Generated
    pages, such as the list of a kind, belong to no single entry.
    """
    codes = [language.code for language in library.settings.written_languages]
    found: dict[str, Entry | None] = {}
    for kind in library.settings.kinds:
        if index_path(kind) and not kind.for_authors:
            found |= {file_of_page(kind, index_path(kind), code): None for code in codes}
    for entry in library.sources():
        kind_of = library.settings.kind(entry.kind)
        if kind_of is not None and not kind_of.holds_many:
            for code in codes:
                path = file_of_page(kind_of, page_path(kind_of, entry.slug), code)
                found[path] = library.find(entry.id, code) or entry
    return found


@once_per_library
def _pages_of_data(library: Library) -> Mapping[str, str]:
    """Give the page that shows what is in a file of data, by the path of the file.

    A link to such a file leads there: the file itself is never published, as not all in it is for
    everybody.
    """
    found: dict[str, str] = {}
    for entry in library.entries:
        kind = library.settings.kind(entry.kind)
        if kind is None:
            continue
        shown = index_path(kind) if kind.holds_many else page_path(kind, entry.slug)
        page = file_of_page(kind, shown, entry.language)
        if kind.data:
            found[data_path(entry.path)] = page
        if not kind.has_body:
            found[entry.path] = page
    return found


def file_path(library: Library, origin: Origin, address: Address) -> str:
    """Give the path a relative address means, counted from the configuration file.

    Gives an empty text where it leaves the content of the page's language, by whatever
    way to write a slash and two dots.
    """
    bases = {kind.base for kind in library.settings.kinds}
    inside = tuple(f"{base}/{origin.language}/" for base in bases)
    folder = posixpath.dirname(origin.path)
    path = address.path
    # `%252e` is `%2e` after one reading and `.` after two.
    readings = (path, unquote(path), unquote(unquote(path))) if "%" in path else (path,)
    ways = [posixpath.normpath(f"{folder}/{one.replace(_BACKSLASH, '/')}") for one in readings]
    return ways[min(1, len(ways) - 1)] if all(way.startswith(inside) for way in ways) else ""


def find_there(library: Library, path: str) -> str:
    """Give a path where a file is, else that of the source language's file, else an empty text."""
    source = library.settings.source_language.code
    candidates = (path, in_language(path, source))
    return next((one for one in candidates if library.file(one) is not None), "")
