"""The files that stand beside an entry's page, such as its calendar, its workbook, its forms."""

from __future__ import annotations

from collections.abc import Sequence

from fieldguide.content.site_paths import language_folder, page_path
from fieldguide.model import Attachment, Entry, Language, Library

from .format import Format


def make_attachments(
    library: Library, language: Language, formats: Sequence[Format]
) -> tuple[Attachment, ...]:
    """Give the files of all entries for the readers of a language.

    The library holds what the build's audience may see and nothing else.  Where an entry is not
    translated, its files are in the source language.
    """
    return tuple(
        file
        for entry in library.sources()
        for format in formats
        for file in format.beside(library, entry, language, _place(library, entry, language))
    )


def _place(library: Library, entry: Entry, language: Language) -> str:
    """Give the path of an entry's page below the site's root, without its ending."""
    kind = library.settings.kind(entry.kind)
    page = page_path(kind, entry.slug) if kind is not None else entry.slug
    return language_folder(language, library.settings.source_language) + page.removesuffix(".md")
