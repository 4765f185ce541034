"""Who may see an entry, and who may see less than others."""

from __future__ import annotations

from fieldguide.model import Entry, Library, Settings

TRAINER = "trainer"
"""The audience of what a learner must not meet before a test: keys and forms."""


def trainers_audience(settings: Settings) -> str:
    """Give the audience that trainers are: the narrowest one where a project has none of that name."""
    return TRAINER if TRAINER in settings.audiences else settings.audiences[-1]


def holds_keys(settings: Settings) -> bool:
    """Tell whether a build is for those who may see keys and forms."""
    return settings.shows(trainers_audience(settings))


def audience_of(library: Library, entry: Entry) -> str | None:
    """Give the audience of an entry; a translation has that of its source."""
    source = library.find(entry.id)
    return source.audience if source is not None else entry.audience


def is_narrower(library: Library, audience: str | None, than: str | None) -> bool:
    """Tell whether an audience is narrower than another; unreadable ones cannot be compared."""
    return library.settings.is_narrower(audience, than)
