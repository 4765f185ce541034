"""The formats that are of no one kind: books, for paper and e-readers, and the whole site of a language."""

from __future__ import annotations

from fieldguide.content.words import choose_words
from fieldguide.model import Book, Library, SiteCopy

from .epub import write_epub
from .exported import ExportedFile
from .format import Format
from .pdf import missing_for_pdf, write_pdf
from .zim import missing_for_zim, write_zim

_LANGUAGES_HELP = (
    "A language to write; can be given again. By default each that the entry, and its test, are in."
)


def _suffix(library: Library, code: str) -> str:
    return "" if code == library.settings.source_language.code else f".{code}"


def _pdf(library: Library, book: Book) -> ExportedFile:
    words = choose_words(library.settings, book.language.code)
    name = f"{book.name}{_suffix(library, book.language.code)}.pdf"
    return ExportedFile(name, write_pdf(book, library.settings, words), book.id)


def _epub(library: Library, book: Book) -> ExportedFile:
    words = choose_words(library.settings, book.language.code)
    name = f"{book.name}{_suffix(library, book.language.code)}.epub"
    return ExportedFile(name, write_epub(book, library.settings, words), book.id)


def _zim(library: Library, copy: SiteCopy) -> ExportedFile:
    settings = library.settings
    return ExportedFile(settings.file_name(copy.language.code, ".zim"), write_zim(copy, settings), note="")


PDF = Format(
    "pdf",
    "Write courses, tools and materials as PDF, and `book`, all pages of a language: all, or those named.",
    _LANGUAGES_HELP,
    write_book=_pdf,
    single_pages=True,
    missing=missing_for_pdf,
)

EPUB = Format(
    "epub",
    "Write courses as books for e-readers, and all tools and materials together: all, or those named.",
    _LANGUAGES_HELP,
    write_book=_epub,
)

ZIM = Format(
    "zim",
    "Write the whole site of a language as one file for Kiwix.",
    "A language to write; can be given again. By default all.",
    write_site=_zim,
    missing=missing_for_zim,
)

WHOLE_FORMATS = (PDF, EPUB, ZIM)
