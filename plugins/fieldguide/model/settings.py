"""What a project says about itself in its configuration."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from pathlib import Path

from .diagnostic import Severity
from .kind import Kind
from .language import Language
from .location import Location
from .look import Look

Vocabulary = Mapping[str, Mapping[str, str]]
"""A closed set: each word with its label per language."""


@dataclass(frozen=True)
class Settings:
    """The configuration of one project, read once.

    The first language is the source language.  `audiences` run from wide to narrow.
    `vocabularies` hold the project's own words for CHOICE fields; `words` its own
    interface words, which win over those of the interface.  `withheld` is what no text may hold.
    `for_authors` tells that the site to build is the one for those who write, and not that of readers.
    `bundles` is the folder of the offline packages below the root, empty where none is named.
    `feedback` is the address that readers on the network can write to, as a link has it.
    `severities` are those asked for by code, and `severity_places` where.
    """

    root: Path
    config_path: str
    site_name: str
    languages: tuple[Language, ...]
    kinds: tuple[Kind, ...]
    site_url: str = ""
    edition: str = ""
    edition_date: date | None = None
    publisher: str = ""
    licence: str = ""
    feedback: str = ""
    bundles: str = ""
    look: Look = field(default_factory=Look)
    audience: str = "public"
    audiences: tuple[str, ...] = ("public", "partner", "trainer", "internal")
    default_audience: str = ""
    for_authors: bool = False
    vocabularies: Mapping[str, Vocabulary] = field(default_factory=dict)
    words: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    withheld: tuple[str, ...] = ()
    severities: Mapping[str, Severity] = field(default_factory=dict)
    severity_places: Mapping[str, Location] = field(default_factory=dict)

    @property
    def source_language(self) -> Language:
        """The language that facts are written in and translations are made from."""
        return self.languages[0]

    def language(self, code: str) -> Language:
        """Find a language by its tag; KeyError where the project has none such."""
        for language in self.languages:
            if language.code == code:
                return language
        raise KeyError(code)

    def kind(self, name: str) -> Kind | None:
        """Find a kind by name."""
        return self._kinds.get(name)

    @cached_property
    def _kinds(self) -> Mapping[str, Kind]:
        # Of equal names the first counts.
        return {kind.name: kind for kind in reversed(self.kinds)}

    def package_name(self, label: str) -> str:
        """Name the offline package of a language, or of `all`; not everybody's says whose it is."""
        audience = self.audience if self.audience != self.audiences[0] else ""
        edition = re.sub(r"[^A-Za-z0-9._-]+", "-", self.edition).strip("-.")
        return "-".join(part for part in ("fieldguide", edition, audience, label) if part) + ".zip"

    def shows(self, audience: str | None) -> bool:
        """Tell whether this build contains what is meant for an audience.

        Unknown and unreadable audiences (None) are shown to nobody.
        """
        known = audience in self.audiences and self.audience in self.audiences
        return known and not self.is_narrower(audience, self.audience)

    def holds(self, kind: str) -> bool:
        """Tell whether this build's site has pages of a kind: readers and authors have a site each.

        What serves all languages, as sources do, serves both sites too.
        """
        found = self.kind(kind)
        return found is None or found.is_shared or found.for_authors is self.for_authors

    def is_narrower(self, audience: str | None, than: str | None) -> bool:
        """Tell whether an audience is narrower than another; unreadable ones cannot be compared."""
        if audience not in self.audiences or than not in self.audiences:
            return False
        return self.audiences.index(audience) > self.audiences.index(than)

    def choices(self, vocabulary: str) -> tuple[str, ...]:
        """Give the words of a closed set in their order; the audiences are one of the sets."""
        if vocabulary == "audience":
            return self.audiences
        return tuple(self.vocabularies.get(vocabulary, ()))
