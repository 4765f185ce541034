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


def nothing_beside(library: Library, entry: Entry, language: Language, place: str) -> Iterator[Attachment]:
    """Give no file beside a page."""
    return iter(())


@dataclass(frozen=True, slots=True)
class Format:
    """A format: what the command `export NAME` writes, and the files that pages offer in it.

    `help` is what the command says of itself, `languages_help` of its option `--lang`.  `chosen` is the
    kind of the entries that the command can be asked for by name, empty where it always writes all.
    `carries` says, in English, what becomes of each type of question, no words for what is left out; it is
    empty for what is no format of questions.
    """

    name: str
    help: str
    languages_help: str
    export: Exporter
    beside: Beside = nothing_beside
    chosen: str = ""
    carries: tuple[tuple[str, str], ...] = ()
