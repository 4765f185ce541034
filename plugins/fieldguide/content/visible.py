"""What a build's audience gets: what it may see, and of the sources those that this rests on."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace

from fieldguide.model import Entry, Library

from .contacts import fill_contacts
from .page_facts import read_page_facts
from .parts import narrow_texts
from .references import field_citations, references_of, text_citations

_SOURCE = "source"


def visible_library(library: Library) -> Library:
    """Give the library without what its audience may not see, by `audience` or by who cites it.

    Parts of pages that are for others are taken out first, so that nothing counts them.

    The name of a document alone tells what restricted pages are about: a source that says nothing of
    its audience is in the build only where an entry of the build cites it.  So is each source in the site
    for authors.  Places to write in whom to turn to are filled in, where the build says who has which role.
    """
    visible = narrow_texts(library.visible())
    waiting: dict[str, list[Entry]] = defaultdict(list)
    kept: list[Entry] = []
    for entry in visible.entries:
        names_audience = read_page_facts(entry.fields).names_audience and not library.settings.for_authors
        if entry.kind == _SOURCE and not names_audience:
            waiting[entry.id].append(entry)
        else:
            kept.append(entry)
    for entry in kept:  # it grows by the sources that are used
        for id in _used_sources(visible, entry):
            kept += waiting.pop(id, ())
    left = {entry.id for entry in kept}
    return fill_contacts(
        replace(visible, entries=tuple(entry for entry in visible.entries if entry.id in left))
    )


def _used_sources(library: Library, entry: Entry) -> Iterator[str]:
    kind = library.settings.kind(entry.kind)
    for part in (*field_citations(entry, kind), *text_citations(entry)):
        yield f"{_SOURCE}/{part.source}"
    yield from (id for id in references_of(entry, library) if id.startswith(f"{_SOURCE}/"))
