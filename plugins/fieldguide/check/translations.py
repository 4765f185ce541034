"""Translations beside their sources, and whether they are up to date."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from fieldguide.content.fields import declared_fields
from fieldguide.content.fingerprint import (
    collection_hash,
    gives_names_only,
    made_from,
    names_hash,
    source_hash,
    translatable_texts,
)
from fieldguide.content.page_facts import read_page_facts
from fieldguide.content.remember import once_per_library
from fieldguide.model import Entry, Kind, Library, Location, TextValue

_FINGERPRINT = re.compile(r"[0-9a-f]{12}(?: [^\s:]+:[0-9a-f]{12})*\Z")


@dataclass(frozen=True, slots=True)
class TranslationPair:
    """A translation and the entry it was made from.

    `texts` are the texts in fields that both have: the path, the source's, the translation's.
    """

    source: Entry
    translation: Entry
    kind: Kind
    texts: tuple[tuple[str, TextValue, TextValue], ...] = ()


@dataclass(frozen=True, slots=True)
class TranslatedFile:
    """A translated file: its first entry, the fingerprint it names, the one it should name.

    `stated` is empty where it names none, and where what it names cannot be one.  `place` is that of the
    fingerprint, or of the entry where it names none.  `pairs` are all translations in it.
    """

    first: Entry
    place: Location
    stated: str
    expected: str
    pairs: tuple[TranslationPair, ...] = ()

    @property
    def is_outdated(self) -> bool:
        """Tell whether it was made from another text than the source is now."""
        return bool(self.stated) and not made_from(self.stated, self.expected)


def translated_kinds(library: Library) -> dict[str, Kind]:
    """Give the kinds that have translations, by name."""
    return {kind.name: kind for kind in library.settings.kinds if kind.translated and not kind.is_shared}


@once_per_library
def translation_pairs(library: Library) -> tuple[TranslationPair, ...]:
    """Give every translation that has a source, in the order of the translations.

    Where the facts of either cannot be read, that is told already, and nothing is compared.
    """
    return tuple(_pairs(library))


def _pairs(library: Library) -> Iterator[TranslationPair]:
    kinds = translated_kinds(library)
    sources: dict[str, dict[str, TextValue]] = {}
    for entry in library.entries:
        if not library.is_original(entry) and entry.kind in kinds:
            source = library.find(entry.id)
            if source is not None and source.fields.entries and entry.fields.entries:
                kind = kinds[entry.kind]
                declared = declared_fields(kind)
                ours = sources.get(entry.id)
                if ours is None:
                    ours = sources[entry.id] = dict(translatable_texts(source.fields, declared))
                theirs = translatable_texts(entry.fields, declared)
                both = tuple((path, ours[path], text) for path, text in theirs if path in ours)
                yield TranslationPair(source, entry, kind, both)


@once_per_library
def translated_files(library: Library) -> tuple[TranslatedFile, ...]:
    """Give every translated file once, with its fingerprints."""
    collections: dict[str, list[Entry]] = {}
    for entry in library.sources():
        collections.setdefault(entry.path, []).append(entry)
    files: dict[str, TranslatedFile] = {}
    pairs: dict[str, list[TranslationPair]] = {}
    for pair in translation_pairs(library):
        pairs.setdefault(pair.translation.path, []).append(pair)
    hashes: dict[tuple[str, str], str] = {}

    def hash_of(entry: Entry, kind: Kind) -> str:
        """Name the words of a source once, however many languages it is translated into."""
        known = hashes.get((entry.path, entry.id))
        if known is None:
            known = hashes[entry.path, entry.id] = source_hash(entry, kind)
        return known

    for pair in translation_pairs(library):
        if pair.translation.path in files:
            continue
        if pair.kind.holds_many:
            # Entries that the translation does not have yet are missing: that is told apart.
            language = pair.translation.language
            translated = [
                entry
                for entry in collections[pair.source.path]
                if library.find(entry.id, language) is not None
            ]
            expected = collection_hash({entry.id: hash_of(entry, pair.kind) for entry in translated})
        elif gives_names_only(pair.translation, pair.source):
            expected = names_hash(pair.source, pair.kind, {path for path, _, _ in pair.texts})
        else:
            expected = hash_of(pair.source, pair.kind)
        named = read_page_facts(pair.translation.fields).source_hash
        files[pair.translation.path] = TranslatedFile(
            pair.translation,
            named.location if named is not None else pair.translation.location,
            named.text if named is not None and _FINGERPRINT.match(named.text) else "",
            expected,
            tuple(pairs[pair.translation.path]),
        )
    return tuple(files.values())


@once_per_library
def current_pairs(library: Library) -> tuple[TranslationPair, ...]:
    """Give the pairs whose translation does not say that it was made from an older text.

    The source of the others has moved on: a difference is no fault of the translation.
    """
    outdated = {file.first.path for file in translated_files(library) if file.is_outdated}
    return tuple(pair for pair in translation_pairs(library) if pair.translation.path not in outdated)
