"""Read words from the fields of an entry."""

from __future__ import annotations

import re

from fieldguide.content.translated import has_whole
from fieldguide.model import Language, Library, LocalisedEntry, MapValue

_FOLD = re.compile(r"[ \t\r\n]+")


def one_line(text: str) -> str:
    """Put a text on one line, as cells and events want it.  No-break spaces stay: French needs them."""
    return _FOLD.sub(" ", text).strip(" ")


def map_at(fields: MapValue, *path: str) -> MapValue:
    """Follow keys downwards; an empty mapping where there is none."""
    for name in path:
        below = fields.get(name)
        fields = below if isinstance(below, MapValue) else MapValue((), fields.location)
    return fields


def text_at(fields: MapValue, *path: str) -> str:
    """Give the text at the end of a path of keys on one line, empty where there is none."""
    return one_line(map_at(fields, *path[:-1]).text(path[-1]))


def speak(library: Library, id: str, language: Language) -> LocalisedEntry:
    """Give an entry for a file that is in one language throughout.

    Where there is no translation, that is the source language, for a file with headings in one
    language and words in another helps nobody.

    Raises:
        KeyError: there is no such entry.
    """
    entry = library.find(id)
    if entry is None:
        raise KeyError(id)
    translated = has_whole(library, id, language.code)
    return library.localise(entry, language if translated else library.settings.source_language)
