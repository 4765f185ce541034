"""A question bank, with each of its texts in all languages that it has."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from fieldguide.model import Entry, Language, Library, MapValue, Settings

from ..texts import map_at, text_at
from ..words import export_words

Texts = tuple[str, ...]
"""The same words in each language of a bank, in the order of its languages."""


@dataclass(frozen=True, slots=True)
class QuestionBank:
    """A bank: what it says, in each of its languages."""

    slug: str
    languages: tuple[Language, ...]
    fields: tuple[MapValue, ...]
    settings: Settings

    @property
    def facts(self) -> MapValue:
        """The fields in the first language: facts are the same in all."""
        return self.fields[0]

    def texts(self, *path: str) -> Texts:
        """Give the words at the end of a path of keys."""
        return tuple(text_at(fields, *path) for fields in self.fields)

    def words(self, key: str) -> Texts:
        """Give words that every form has."""
        return tuple(export_words(language, self.settings)[key] for language in self.languages)

    def surveys(self) -> tuple[str, ...]:
        """Give the keys of the surveys that ask at least one question."""
        asked = [map_at(question, "ask").names() for _, question in self.facts.keyed_maps("questions")]
        surveys = self.facts.keyed_maps("surveys")
        return tuple(key for key, _ in surveys if any(key in names for names in asked))


def has_xlsforms(entry: Entry) -> bool:
    """Tell whether an entry is a bank of questions for surveys."""
    return all(entry.fields.keyed_maps(name) for name in ("surveys", "questions"))


def xlsform_languages(library: Library, entry: Entry, wanted: Collection[str] = ()) -> tuple[Language, ...]:
    """Give the languages that a bank has words in, only the wanted ones where some are named."""
    source = library.settings.source_language
    return tuple(
        language
        for language in library.settings.languages
        if (language == source or library.find(entry.id, language.code) is not None)
        and (not wanted or language.code in wanted)
    )


def read_bank(library: Library, entry: Entry, languages: tuple[Language, ...]) -> QuestionBank:
    """Read a bank in some languages, at least one."""
    fields = tuple(library.localise(entry, language).fields for language in languages)
    return QuestionBank(entry.slug, languages, fields, library.settings)
