"""A format that entries can be given in to other programs, as the kind that has it says."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass

from fieldguide.model import Attachment, Entry, Language, Library

from .exported import ExportedFile

Languages = Collection[str]
"""The languages somebody asked for, by their codes; empty where nobody did."""

Exporter = Callable[[Library, Languages], tuple[ExportedFile, ...]]
"""Makes files of what a library's audience may see, in the languages asked for."""

Beside = Callable[[Library, Entry, Language, str], Iterator[Attachment]]
"""Gives the files that stand beside the page of an entry, for readers of a language.

The last argument is the path of the page below the site's root, without its ending.
"""

MadeOf = Callable[[Library, Entry, Language], tuple[str, ...]]
"""Names what the files beside the page of an entry are made of; nothing where there are none."""


@dataclass(frozen=True, slots=True)
class Format:
    """A format: what the command `export NAME` writes, and the files that pages offer in it.

    `help` is what the command says of itself, `languages_help` of its option `--lang`.  `chosen` is the
    kind of the entries that the command can be asked for by name, empty where it always writes all.
    `together` tells that a file is of all of them that are asked for, and not of one.  Of files that take
    long to make, `made_of` names all that they are made of, so that they can be kept from one build to the
    next, and a preview does without them.
    """

    name: str
    help: str
    languages_help: str
    export: Exporter
    beside: Beside
    chosen: str = ""
    together: bool = False
    made_of: MadeOf | None = None
