"""A library as each of its audiences reads it, where pages have parts for some of their readers.

What a page says without a part must be whole too: no link to a heading that only others get, no level
left out, nothing that the reader of the rest may not know of.  So the rules look at each of these.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from fieldguide.content.parts import parts_of, read_by
from fieldguide.model import Diagnostic, Entry, Library


@dataclass(frozen=True, slots=True)
class View:
    """What an audience reads: all that it may see is its own, and pages have no narrower parts."""

    library: Library
    audience: str

    def shows(self, found: Diagnostic) -> bool:
        """Tell whether a fault stands in what the audience may see."""
        entry = _entry_at(self.library, found)
        settings = self.library.settings
        known = entry is not None and entry.audience in settings.audiences
        return entry is None or (known and not settings.is_narrower(entry.audience, self.audience))


def views_of(library: Library) -> tuple[View, ...]:
    """Give what the audiences read, from wide to narrow: the widest, and those that parts are for."""
    return tuple(_views(library))


def _views(library: Library) -> Iterator[View]:
    settings = library.settings
    named = {part.audience for entry in library.entries for part in parts_of(entry, None)}
    if not named:
        yield View(library, settings.audiences[0])
        return
    for number, audience in enumerate(settings.audiences):
        if not number or audience in named:
            entries = tuple(read_by(entry, settings, audience) for entry in library.entries)
            yield View(replace(library, entries=entries), audience)


def _entry_at(library: Library, found: Diagnostic) -> Entry | None:
    """Give the entry in which a fault stands: of those of one file, the last that begins above it."""
    place = found.location
    inside = [one for one in library.entries if one.path == place.path]
    above = [one for one in inside if one.location.line <= place.line]
    return max(above, key=lambda one: one.location.line, default=inside[0] if inside else None)
