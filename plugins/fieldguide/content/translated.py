"""Which entries a language has whole: with their text, and not their title and summary alone."""

from __future__ import annotations

from collections.abc import Iterable

from fieldguide.model import Entry, Library

from .fingerprint import gives_names_only
from .training import MODULE, read_module


def has_whole(library: Library, id: str, language: str) -> bool:
    """Tell whether an entry is in a language with its text; False where there is no such entry."""
    source, there = library.find(id), library.find(id, language)
    if source is None or there is None:
        return False
    return there is source or not gives_names_only(there, source)


def has_all_whole(library: Library, ids: Iterable[str], language: str) -> bool:
    """Tell whether all of some entries, those that there are, are in a language with their texts."""
    return all(has_whole(library, id, language) for id in ids if id and library.find(id) is not None)


def ids_of_whole(entry: Entry) -> tuple[str, ...]:
    """Give the ids of what readers get with an entry: of a module its units and its test."""
    if entry.kind != MODULE:
        return (entry.id,)
    module = read_module(entry.fields)
    return (entry.id, *module.units, module.quiz)
