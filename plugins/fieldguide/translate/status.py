"""How far a language is, by kind."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from .choosing import NAMES
from .values import Unit, UnitState


@dataclass(slots=True)
class TranslationStatus:
    """How many entries and words of the source there are of a kind, and how far their translation is.

    `entries` counts those of which something is missing, changed, and all is reviewed; `words` the words of
    the source that are in each state; `names` the passages that stand in lists and menus and are missing.
    """

    kind: str
    all_entries: int = 0
    entries: dict[UnitState, int] = field(default_factory=lambda: dict.fromkeys(UnitState, 0))
    words: dict[UnitState, int] = field(default_factory=lambda: dict.fromkeys(UnitState, 0))
    names: int = 0

    @property
    def all_words(self) -> int:
        """How many words the sources have."""
        return sum(self.words.values())

    @property
    def left_words(self) -> int:
        """How many words are left to translate, or to translate again."""
        return self.words[UnitState.MISSING] + self.words[UnitState.CHANGED]


def count_status(units: Sequence[Unit]) -> tuple[TranslationStatus, ...]:
    """Count the passages of a language, kind by kind in their order, then all under an empty name."""
    found: dict[str, TranslationStatus] = {}
    by_entry: dict[str, list[Unit]] = {}
    for one in units:
        by_entry.setdefault(one.entry, []).append(one)
    whole = TranslationStatus("")
    for entry, passages in by_entry.items():
        name = entry.partition("/")[0]
        for status in (found.setdefault(name, TranslationStatus(name)), whole):
            status.all_entries += 1
            status.entries[_state(passages)] += 1
            status.names += sum(one.name in NAMES and one.state is UnitState.MISSING for one in passages)
            for one in passages:
                status.words[one.state] += one.words
    return (*found.values(), whole)


def _state(passages: Sequence[Unit]) -> UnitState:
    states = {one.state for one in passages if not one.optional} or {one.state for one in passages}
    return next(state for state in UnitState if state in states)
