"""Which entries refer to an entry: worked out, never written."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

from fieldguide.content.doors import HOME_PAGE
from fieldguide.content.references import field_citations, references_of, text_citations
from fieldguide.content.remember import once_per_library
from fieldguide.model import Library


@once_per_library
def find_backlinks(library: Library) -> Mapping[str, tuple[str, ...]]:
    """Give for each id the ids that refer to it, each once, in the order of the library.

    Only the source language is read: translations have the same references.  The home page and the doors
    lead to others and use none.
    """
    found: dict[str, dict[str, None]] = defaultdict(dict)
    for entry in library.sources():
        kind = library.settings.kind(entry.kind)
        if entry.id == HOME_PAGE or (kind is not None and not kind.listed):
            continue
        for id in references_of(entry, library):
            if id != entry.id:
                found[id][entry.id] = None
    return {id: tuple(users) for id, users in found.items()}


@once_per_library
def find_citing(library: Library) -> Mapping[str, tuple[str, ...]]:
    """Give for each source, without its kind, the ids of the entries that cite it."""
    found: dict[str, dict[str, None]] = defaultdict(dict)
    for entry in library.sources():
        kind = library.settings.kind(entry.kind)
        for part in (*field_citations(entry, kind), *text_citations(entry)):
            found[part.source][entry.id] = None
    return {source: tuple(users) for source, users in found.items()}
