"""A pack of passages: beside each what a translator needs, words of the glossary and titles of pages."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from fieldguide.content.term_words import TermInLanguage, stems_of, terms_by_language, words_of
from fieldguide.content.terms import read_term
from fieldguide.content.words import plain_site_name
from fieldguide.export.api import edition_day
from fieldguide.model import Language, Library

from .marks import MARK
from .values import Mark, Pack, Unit

_REFERENCE = re.compile(r"link: ref:([^#\s]+)")


def make_pack(library: Library, language: Language, units: Sequence[Unit]) -> Pack:
    """Give a pack of passages, each with the words of the glossary in it, and titles of what it leads to.

    These are looked for in what goes into a pack alone: each term in each passage takes long.
    """
    settings, visible = library.settings, library.visible()
    source = settings.source_language
    return Pack(
        plain_site_name(settings, source.code),
        source.code,
        language.code,
        source.name,
        language.name,
        language.direction == "rtl",
        edition_day(settings),
        tuple(_with_titles(one, visible, language) for one in _with_terms(units, library, language)),
    )


def _with_titles(unit: Unit, library: Library, language: Language) -> Unit:
    """Say what the page is called that a mark leads to: in a mark without words, that stands there."""
    return replace(unit, marks=tuple(_with_title(mark, library, language) for mark in unit.marks))


def _with_title(mark: Mark, library: Library, language: Language) -> Mark:
    id = _REFERENCE.match(mark.told)
    source = library.find(id[1]) if id is not None else None
    if source is None:
        return mark
    title = (library.find(source.id, language.code) or source).title or source.title
    return replace(mark, told=f"{mark.told} ({title})") if title else mark


def _with_terms(units: Sequence[Unit], library: Library, language: Language) -> tuple[Unit, ...]:
    # A term that only some may see is in no pack.
    words = terms_by_language(library.visible())
    code = library.settings.source_language.code
    ours = words.get(code, {})
    theirs = words.get(language.code, {})
    pairs = [(_spelled_out(library, ours[id]), theirs[id]) for id in ours if id in theirs]
    return tuple(replace(one, terms=_terms(MARK.sub("", one.source), code, pairs)) for one in units)


def _spelled_out(library: Library, term: TermInLanguage) -> TermInLanguage:
    """Give a term without its acronyms: as beginnings of words, they stand in too many others."""
    entry = library.find(term.id)
    if entry is None:
        return term
    written = read_term(entry.fields)
    names = (one.text for one in (written.term, *written.variants) if one is not None)
    stems = tuple(stems_of(name, term.language) for name in names if not name.isupper())
    return replace(term, names=tuple(one for one in stems if one))


def _terms(
    text: str, language: str, pairs: list[tuple[TermInLanguage, TermInLanguage]]
) -> tuple[tuple[str, str], ...]:
    words = words_of((text,), language)
    return tuple((ours.name, theirs.name) for ours, theirs in pairs if ours.is_in(words))
