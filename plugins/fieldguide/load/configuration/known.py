"""What a configuration may name that other stages declare."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from fieldguide.content.pictograms import pictogram_folders
from fieldguide.model import Kind, Rule


@dataclass(frozen=True, slots=True)
class KnownNames:
    """The kinds, the rules, the words of the interface, and what the person who builds allows to run.

    `words` are the folders of the interface's words, one file a language.  Where there are none, as
    where only the configuration is looked at, nothing is said of them.  `words_in_use` are those that
    pages of this project can show: a language needs no others.
    """

    kinds: tuple[Kind, ...]
    rules: tuple[Rule, ...] = ()
    words: tuple[Path, ...] = ()
    words_in_use: tuple[Path, ...] = ()
    trusted: frozenset[str] = frozenset()

    @property
    def pictograms(self) -> tuple[str, ...]:
        """The names of the drawings that kinds bring along."""
        return tuple(name for folder in pictogram_folders(self.kinds) for name in folder.names)

    @property
    def vocabularies(self) -> Mapping[str, frozenset[str]]:
        """The closed sets of the kinds' fields, each with its words."""
        found: dict[str, frozenset[str]] = {}
        for kind in self.kinds:
            for name, words in kind.vocabularies.items():
                found[name] = found.get(name, frozenset()) | frozenset(words)
        return found
