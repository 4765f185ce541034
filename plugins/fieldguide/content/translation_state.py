"""Whether a person has reviewed the translation of an entry, as it is, and of how many."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from fieldguide.model import Entry, Kind, Language, Library, LocalisedEntry, TranslationState, text_of

from .fingerprint import gives_names_only, made_from, source_hash
from .page_facts import read_page_facts


def translation_state(entry: LocalisedEntry, kind: Kind | None) -> TranslationState:
    """Tell how the words of an entry came about in its language.

    The file of a translation can say who reviewed it;  that counts until its source changes.
    """
    if entry.language.code == entry.source.language:
        return TranslationState.SOURCE
    state = entry.language.translation
    if entry.translation is None or state is not TranslationState.MACHINE:
        return state
    return TranslationState.REVIEWED if _is_reviewed(entry.translation, entry.source, kind) else state


def _is_reviewed(translation: Entry, source: Entry, kind: Kind | None) -> bool:
    facts = read_page_facts(translation.fields)
    stated = text_of(facts.source_hash)
    # Whether it follows its source takes long to find out, and is asked of few.
    return (
        facts.translation_review is not None and bool(stated) and made_from(stated, source_hash(source, kind))
    )


@dataclass(frozen=True, slots=True)
class TranslationCount:
    """How many pages there are, how many a language has whole, and how many of these a person reviewed."""

    language: Language
    pages: int
    translated: int
    reviewed: int


def count_translations(library: Library) -> Iterator[TranslationCount]:
    """Count the pages that each language has, but for the source language."""
    settings = library.settings
    kinds = {kind.name: kind for kind in settings.kinds if _has_translated_pages(kind)}
    sources = [one for one in library.visible().sources() if one.kind in kinds and not one.is_original]
    for language in settings.languages:
        if language.code == settings.source_language.code:
            continue
        there = [(one, found) for one in sources if (found := library.find(one.id, language.code))]
        whole = [(one, found) for one, found in there if not gives_names_only(found, one)]
        by_hand = language.translation is not TranslationState.MACHINE
        reviewed = sum(by_hand or _is_reviewed(found, one, kinds[one.kind]) for one, found in whole)
        yield TranslationCount(language, len(sources), len(whole), reviewed)


def _has_translated_pages(kind: Kind) -> bool:
    return kind.translated and not (kind.is_shared or kind.holds_many or kind.for_authors)
