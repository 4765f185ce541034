"""A format that entries can be given in to other programs, as the kind that has it says."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass

from fieldguide.model import Attachment, Book, CourseSite, Entry, Language, Library, SiteCopy

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


CourseWriter = Callable[[Library, CourseSite], ExportedFile]
"""Makes the file of a course in one language of its finished pages."""

BookWriter = Callable[[Library, Book], ExportedFile]
"""Makes the file of a book."""

SiteWriter = Callable[[Library, SiteCopy], ExportedFile]
"""Makes the file of a language's whole site."""


def nothing_missing() -> str:
    """Say that nothing is missing: for a format that is written with what is always there."""
    return ""


def nothing(library: Library, languages: Languages) -> tuple[ExportedFile, ...]:
    """Give no file: for a format that is made of finished pages alone."""
    return ()


def nothing_beside(library: Library, entry: Entry, language: Language, place: str) -> Iterator[Attachment]:
    """Give no file beside a page."""
    return iter(())


@dataclass(frozen=True, slots=True)
class Format:
    """A format: what the command `export NAME` writes, and the files that pages offer in it.

    `help` is what the command says of itself, `languages_help` of its option `--lang`.  `chosen` is the
    kind of the entries that the command can be asked for by name, empty where it always writes all.
    `together` tells that a file is of all of them that are asked for, and not of one.
    `write_course` is of formats that hold the finished pages of a course: it is called for each module
    that was asked for, in each language that was asked for and that the module and its quiz are in; of all
    modules and languages where nobody asked.
    `write_book` is of formats that hold a book: with `single_pages`, each entry that can be had by itself and
    the whole of a language; without it, each course, and all entries of a kind together.  They are asked for
    by ids, by slugs, or by the names of books.  `write_site` is of formats that hold the whole site of a
    language.  `missing` says what the format needs and is not installed, empty where all is there.
    Of files that take long to make, `made_of` names all that they are made of, so that they can be kept
    from one build to the next, and a preview does without them.
    `carries` says, in English, what becomes of each type of question, no words for what is left out; it is
    empty for what is no format of questions.
    """

    name: str
    help: str
    languages_help: str
    export: Exporter = nothing
    beside: Beside = nothing_beside
    chosen: str = ""
    together: bool = False
    write_course: CourseWriter | None = None
    write_book: BookWriter | None = None
    single_pages: bool = False
    write_site: SiteWriter | None = None
    missing: Callable[[], str] = nothing_missing
    made_of: MadeOf | None = None
    carries: tuple[tuple[str, str], ...] = ()
