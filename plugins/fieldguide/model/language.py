"""A language the site is published in."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


class TranslationState(Enum):
    """How the words of a language came about; shown on every page."""

    SOURCE = "source"
    MACHINE = "machine"
    REVIEWED = "reviewed"


@dataclass(frozen=True, slots=True)
class Language:
    """A language: its tag (`ar`), its own name, its direction (`ltr`, `rtl`), its state.

    One that is not `complete` is known to lack entries: readers get these in the source language.
    """

    code: str
    name: str
    direction: str = "ltr"
    translation: TranslationState = TranslationState.MACHINE
    complete: bool = True
