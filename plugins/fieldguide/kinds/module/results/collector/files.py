"""The page that collects results: one file a language, beside the pages of courses and by command."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePosixPath

from fieldguide.content.remember import once_per_library
from fieldguide.content.training import MODULE
from fieldguide.export.api import ExportedFile, Format, Languages
from fieldguide.model import Attachment, Entry, Language, Library

from .courses import has_test

_NAME = "collector"


def _export(library: Library, languages: Languages) -> tuple[ExportedFile, ...]:
    """Give the page of each language: of those asked for, else of the source language."""
    source = library.settings.first_language.code
    found = []
    for language in library.settings.languages:
        if language.code in languages or (not languages and language.code == source):
            content = make_page(library, language)
            if content:
                suffix = "" if language.code == source else f".{language.code}"
                found.append(ExportedFile(f"{_NAME}{suffix}.html", content))
    return tuple(found)


def _beside(library: Library, entry: Entry, language: Language, place: str) -> Iterator[Attachment]:
    """Give the page once for all courses: it lies above their folders, and each offers it."""
    if entry.kind != MODULE:
        return
    if has_test(library, entry):
        path = PurePosixPath(place.removesuffix("/index")).parent / f"{_NAME}.html"
        content = make_page(library, language)
        yield Attachment(entry.id, _NAME, path.as_posix(), content, "", language.code)


def make_page(library: Library, language: Language) -> bytes:
    """Give the page for a language, empty where no course has a test."""
    made = _pages(library)
    if language.code not in made:
        # Not at the top: templates are read by who writes pages, and not by who checks.
        from .page import write_page

        made[language.code] = write_page(library, language)
    return made[language.code]


@once_per_library
def _pages(_: Library) -> dict[str, bytes]:
    """Give where the pages of a library are kept, once made: every course offers the same."""
    return {}


COLLECTOR = Format(
    _NAME,
    "Write the page on which trainers collect results without a network: of all modules, or of those named.",
    "A language to write; can be given again. By default the source language.",
    _export,
    _beside,
    chosen=MODULE,
    together=True,
)
