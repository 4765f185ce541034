"""The questions of a training module as cards to learn with, for Anki and programs like it."""

from __future__ import annotations

from .files import ANKI_DECK

FORMATS = (ANKI_DECK,)

__all__ = ["ANKI_DECK", "FORMATS"]
