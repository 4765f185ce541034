"""What reading the files of a project gave, kept while the project is read again and again.

A preview reads all content after each change, of which one file is new.  What is read of a file are
frozen values that follow from its text and from a few settings: where these are the same, so are the
values, and the very same objects are given again.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import Generic, TypeVar

from fieldguide.model import Diagnostic, Entry, MapValue, Settings

Key = tuple[str, ...]
T = TypeVar("T")


@dataclass(slots=True)
class Step(Generic[T]):
    """One step of reading: what it gave for each text, and what was found wrong."""

    _kept: dict[Key, tuple[T, tuple[Diagnostic, ...]]] = field(default_factory=dict)
    _used: dict[Key, tuple[T, tuple[Diagnostic, ...]]] = field(default_factory=dict)

    def find(self, key: Key) -> tuple[T, tuple[Diagnostic, ...]] | None:
        """Give what the step gave for a key, None where it is new."""
        known = self._kept.get(key)
        if known is not None:
            self._used[key] = known
        return known

    def keep(self, key: Key, given: T, faults: tuple[Diagnostic, ...]) -> None:
        """Remember what the step gave for a key."""
        self._used[key] = given, faults

    def turn(self) -> None:
        """Forget what was not asked for since the last turn."""
        self._kept, self._used = self._used, {}

    def forget(self) -> None:
        """Forget all."""
        self._kept, self._used = {}, {}


@dataclass(slots=True)
class ReadingMemory:
    """What the last reading of a project gave, step by step."""

    characters: Step[None] = field(default_factory=Step)
    data: Step[tuple[MapValue, str] | None] = field(default_factory=Step)
    entries: Step[tuple[Entry, ...]] = field(default_factory=Step)
    _settings: Settings | None = None

    def open(self, settings: Settings) -> None:
        """Begin a reading; with settings that texts are read differently by, all is forgotten."""
        matter = _what_matters(settings)
        if matter != self._settings:
            for step in (self.characters, self.data, self.entries):
                step.forget()
        self._settings = matter

    def close(self) -> None:
        """End a reading: what it did not use is of files that are no more."""
        for step in (self.characters, self.data, self.entries):
            step.turn()


def _what_matters(settings: Settings) -> Settings:
    """Give settings without what no file is read by: that is named here, so that what is new counts."""
    return replace(
        settings,
        site_name="",
        site_url="",
        edition="",
        edition_date=None,
        earlier_editions=(),
        publisher="",
        licence="",
        bundles="",
        audience="",
        vocabularies={name: {word: {} for word in words} for name, words in settings.vocabularies.items()},
        words={},
        withheld=(),
        severities={},
        severity_places={},
        local=None,
    )


def read_once(
    step: Step[T] | None, key: Key, faults: list[Diagnostic], read: Callable[[], T], is_own: Callable[[], int]
) -> T:
    """Give what reading gives, from memory where it is known; `faults` grows by what was found wrong.

    `is_own` counts what is shared between files and was used up: what used some is not remembered, for
    it would be different after other files.
    """
    known = step.find(key) if step is not None else None
    if known is not None:
        faults.extend(known[1])
        return known[0]
    before, shared = len(faults), is_own()
    given = read()
    if step is not None and shared == is_own():
        step.keep(key, given, tuple(faults[before:]))
    return given
