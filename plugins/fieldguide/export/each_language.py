"""Files that are made once for each language of an entry."""

from __future__ import annotations

from collections.abc import Callable

from fieldguide.content.translated import has_whole
from fieldguide.model import Library, LocalisedEntry

from .exported import ExportedFile
from .format import Languages
from .texts import speak

Write = Callable[[LocalisedEntry], bytes | None]
"""Makes the file of an entry in one language; None where it has nothing for it."""


def in_each_language(
    library: Library, languages: Languages, suffix: str, write: Write
) -> tuple[ExportedFile, ...]:
    """Give the files of all entries, in the source language or in those asked for that each has."""
    source = library.settings.first_language.code
    found: list[ExportedFile] = []
    for entry in library.sources():
        for language in library.settings.languages:
            code = language.code
            wanted = code in languages if languages else code == source
            if wanted and has_whole(library, entry.id, code):
                content = write(speak(library, entry.id, language))
                name = entry.slug.replace("/", "-") + ("" if code == source else f".{code}")
                if content is not None:
                    found.append(ExportedFile(name + suffix, content))
    return tuple(found)
