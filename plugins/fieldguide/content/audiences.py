"""Who may see an entry, and who may see less than others."""

from __future__ import annotations

from fieldguide.model import Entry, Library


def audience_of(library: Library, entry: Entry) -> str | None:
    """Give the audience of an entry; a translation has that of its source."""
    source = library.find(entry.id)
    return source.audience if source is not None else entry.audience


def is_narrower(library: Library, audience: str | None, than: str | None) -> bool:
    """Tell whether an audience is narrower than another; unreadable ones cannot be compared."""
    return library.settings.is_narrower(audience, than)
