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
from .local_edition import LocalEdition
from .location import Location
from .look import Look
from .safety import Safety


@dataclass(frozen=True, slots=True)
class EarlierEdition:
    """An edition that was published before: its name and its day."""

    name: str
    day: date


Vocabulary = Mapping[str, Mapping[str, str]]
"""A closed set: each word with its label per language."""


@dataclass(frozen=True)
class Settings:
    """The configuration of one project, read once.

    The first language has the root of the site.  `source` is the language that facts are written in
    where it is not the first, as in the edition of an office that has readers of other languages
    alone.  `local` is what the edition of an office says of the content, None for the project
    itself.  `audiences` run from wide to narrow.  `vocabularies` hold the project's own words for
    CHOICE fields; `words` its own interface words, which win over those of the interface.
    `withheld` is what no text may hold.  `for_authors` tells that the site to build is the one for
    those who write, and not that of readers.  `bundles` is the folder of the offline packages below
    the root, empty where none is named.  `online` tells that browsers may keep a copy of the site,
    where it is on the network.  `feedback` is the address that readers on the network can write to,
    as a link has it.  `earlier_editions` are those before this one, as they stand in the
    configuration.  `severities` are those asked for by code, and `severity_places` where.
    """

    root: Path
    config_path: str
    site_name: str
    languages: tuple[Language, ...]
    kinds: tuple[Kind, ...]
    site_url: str = ""
    edition: str = ""
    edition_date: date | None = None
    earlier_editions: tuple[EarlierEdition, ...] = ()
    source: Language | None = None
    local: LocalEdition | None = None
    publisher: str = ""
    licence: str = ""
    feedback: str = ""
    bundles: str = ""
    online: bool = True
    look: Look = field(default_factory=Look)
    safety: Safety = field(default_factory=Safety)
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
        return self.source or self.languages[0]

    @property
    def first_language(self) -> Language:
        """The language that has the root of the site; readers of all others have a folder each."""
        return self.languages[0]

    @property
    def written_languages(self) -> tuple[Language, ...]:
        """The languages that texts are in: those of the readers, and that of the facts."""
        if self.source is None or self.source in self.languages:
            return self.languages
        return (self.source, *self.languages)

    @property
    def office(self) -> Mapping[str, str]:
        """The name of the office whose edition this is, by language; empty for the project itself."""
        return self.local.office if self.local is not None else {}

    def office_in(self, language: str) -> str:
        """Name the office for readers of a language; empty for the project itself."""
        names = self.office
        return names.get(language) or names.get(self.first_language.code) or next(iter(names.values()), "")

    def language(self, code: str) -> Language:
        """Find a language by its tag; KeyError where the project has none such."""
        for language in self.written_languages:
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
        return self.file_name(label, ".zip")

    def file_name(self, label: str, ending: str) -> str:
        """Name a file that people take with them; not everybody's says whose it is."""
        edition = re.sub(r"[^A-Za-z0-9._-]+", "-", self.edition).strip("-.")
        return self.marked("-".join(part for part in ("fieldguide", edition, label) if part) + ending)

    @property
    def is_for_all(self) -> bool:
        """Tell whether the build is for the widest audience, everybody."""
        return self.audience == self.audiences[0]

    def marked(self, name: str) -> str:
        """Give the name of a file that is handed on: not everybody's says whose it is, before its ending.

        So what is for few never takes the place of what is for all in a folder that holds both.
        """
        if self.is_for_all:
            return name
        folder, slash, file = name.rpartition("/")
        stem, dot, ending = file.rpartition(".")
        return f"{folder}{slash}{stem or ending}-{self.audience}{dot if stem else ''}{ending if stem else ''}"

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
