"""The files that stand beside an entry's page, such as its calendar, its workbook, its forms."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from fieldguide.content.site_paths import language_folder, page_path
from fieldguide.model import Attachment, Entry, Language, Library

from .format import Format

Keep = Callable[[tuple[str, ...], Callable[[], tuple[Attachment, ...]]], tuple[Attachment, ...]]
"""Gives what is kept of a former build under the names of all it was made of, else makes and keeps it."""


@dataclass(frozen=True, slots=True)
class SlowFiles:
    """Files that take long to make: the names of all that they are made of, and what makes them."""

    made_of: tuple[str, ...]
    make: Callable[[], tuple[Attachment, ...]]


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
    slow = _slow_files(library, entry, language, format) if keep is not None else None
    return keep(slow.made_of, slow.make) if keep is not None and slow is not None else ()


def find_slow_files(library: Library, language: Language, formats: Sequence[Format]) -> Iterator[SlowFiles]:
    """Give what takes long among the files of a language, so that it can be made ahead."""
    for entry in library.sources():
        for format in formats:
            slow = _slow_files(library, entry, language, format)
            if slow is not None:
                yield slow


def _slow_files(library: Library, entry: Entry, language: Language, format: Format) -> SlowFiles | None:
    made_of = format.made_of(library, entry, language) if format.made_of is not None else ()
    if not made_of:
        return None
    place = _place(library, entry, language)

    def make() -> tuple[Attachment, ...]:
        return tuple(format.beside(library, entry, language, place))

    return SlowFiles((format.name, place, *made_of), make)


def _place(library: Library, entry: Entry, language: Language) -> str:
    """Give the path of an entry's page below the site's root, without its ending."""
    kind = library.settings.kind(entry.kind)
    page = page_path(kind, entry.slug) if kind is not None else entry.slug
    return language_folder(language, library.settings.first_language) + page.removesuffix(".md")
