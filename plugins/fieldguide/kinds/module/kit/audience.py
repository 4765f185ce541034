"""Who may have the key and the test forms."""

from __future__ import annotations

from fieldguide.model import Settings

TRAINER = "trainer"
"""The audience of what a learner must not meet before a test: keys and forms."""


def trainers_audience(settings: Settings) -> str:
    """Give the audience that trainers are: the narrowest one where a project has none of that name."""
    return TRAINER if TRAINER in settings.audiences else settings.audiences[-1]
