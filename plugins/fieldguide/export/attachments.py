"""The files that stand beside an entry's page, such as its calendar, its workbook, its forms."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from fieldguide.content.site_paths import language_folder, page_path
from fieldguide.model import Attachment, Entry, Language, Library

from .format import Format

Keep = Callable[[tuple[str, ...], Callable[[], tuple[Attachment, ...]]], tuple[Attachment, ...]]
"""Gives what is kept of a former build under the names of all it was made of, else makes and keeps it."""


def make_attachments(
    library: Library, language: Language, formats: Sequence[Format], keep: Keep | None = None
) -> tuple[Attachment, ...]:
    """Give the files of all entries for the readers of a language.

    The library holds what the build's audience may see and nothing else.  Where an entry is not
    translated, its files are in the source language.  The names of
    files for few say for whom they are.  What takes long to make is asked of `keep`, and left out without it.
    """
    settings = library.settings
    return tuple(
        replace(file, path=settings.marked(file.path))
        for entry in library.sources()
        for format in formats
        for file in _files(library, entry, language, format, keep)
    )


def _files(
    library: Library, entry: Entry, language: Language, format: Format, keep: Keep | None
) -> Iterable[Attachment]:
    place = _place(library, entry, language)
    if format.made_of is None:
        return format.beside(library, entry, language, place)
    made_of = format.made_of(library, entry, language) if keep is not None else ()
    if keep is None or not made_of:
        return ()
    return keep((format.name, place, *made_of), lambda: tuple(format.beside(library, entry, language, place)))


def _place(library: Library, entry: Entry, language: Language) -> str:
    """Give the path of an entry's page below the site's root, without its ending."""
    kind = library.settings.kind(entry.kind)
    page = page_path(kind, entry.slug) if kind is not None else entry.slug
    return language_folder(language, library.settings.first_language) + page.removesuffix(".md")
