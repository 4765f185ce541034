"""Whether a person has reviewed the translation of an entry, as it is."""

from __future__ import annotations

from fieldguide.model import Kind, LocalisedEntry, TranslationState, text_of

from .fingerprint import made_from, source_hash
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
    facts = read_page_facts(entry.translation.fields)
    if facts.translation_review is None:
        return state
    current = made_from(text_of(facts.source_hash), source_hash(entry.source, kind))
    return TranslationState.REVIEWED if current and text_of(facts.source_hash) else state
