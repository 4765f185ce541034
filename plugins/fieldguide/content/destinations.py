"""Where an address in a text leads: one answer, for who judges it and for who writes it."""

from __future__ import annotations

import posixpath
from dataclasses import dataclass
from typing import Protocol
from urllib.parse import unquote

from fieldguide.model import Entry, Library

from .addresses import Address, Reach, classify
from .layout import in_language

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

    `entry` is what a reference or a path leads to, in the source language; `file` the path of
    a file that is no entry, counted from the configuration file, the source language's where
    the translation has none.  Both are empty where there is no such thing.
    """

    address: Address
    entry: Entry | None = None
    file: str = ""
    anchor: str = ""


def resolve_address(library: Library, origin: Origin, target: str) -> Destination:
    """Say where an address leads that stands in a text."""
    address = classify(target)
    match address.reach:
        case Reach.REFERENCE:
            return Destination(address, library.find(address.path), "", address.anchor)
        case Reach.RELATIVE:
            path = file_path(library, origin, address)
            found = find_there(library, path) if path else ""
            linked = library.find_path(found) if found else None
            source = library.find(linked.id) if linked is not None else None
            return Destination(address, source, "" if source else found or path, address.anchor)
        case Reach.ANCHOR:
            return Destination(address, anchor=address.anchor)
    return Destination(address)


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
