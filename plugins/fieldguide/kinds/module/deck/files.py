"""The files of decks: beside the page of a module, and by command."""

from __future__ import annotations

from collections.abc import Iterator

from fieldguide.content.training import MODULE, course_sources
from fieldguide.content.words import site_name
from fieldguide.errors import UsageError
from fieldguide.export.api import ExportedFile, Format, Languages, file_day
from fieldguide.model import Attachment, Entry, Language, Library

from .apkg import DeckName, can_write, write_deck
from .cards import Deck, make_deck


def _export(library: Library, languages: Languages) -> tuple[ExportedFile, ...]:
    """Give the decks of all modules, in each language that both the module and its quiz are in.

    Raises:
        UsageError: the extra that writes decks is not installed.
    """
    if not can_write():
        raise UsageError(
            "decks for Anki need the package genanki, which is not installed; "
            "please install fieldguide with it: pip install 'fieldguide[anki]'"
        )
    source = library.settings.first_language.code
    found: list[ExportedFile] = []
    for entry in library.sources(MODULE):
        for language in library.settings.languages:
            wanted = language.code in languages if languages else True
            deck = make_deck(library, entry.id, language) if wanted else None
            if deck is None or not deck.cards or deck.module.text_language != language:
                continue
            suffix = "" if language.code == source else f".{language.code}"
            note = ""
            if deck.left_out:
                note = f"{deck.left_out} left out, for no card can carry them (such as stories)"
            name = f"{entry.slug.replace('/', '-')}{suffix}.apkg"
            found.append(ExportedFile(name, _file(library, entry, deck), entry.id, note))
    return tuple(found)


def _beside(library: Library, entry: Entry, language: Language, place: str) -> Iterator[Attachment]:
    """Give the deck of a module; a site that is built without the extra offers none."""
    if entry.kind != MODULE or not can_write():
        return
    deck = make_deck(library, entry.id, language)
    if deck is not None and deck.cards:
        path = f"{place.removesuffix('/index')}/{entry.slug}.apkg"
        content = _file(library, entry, deck)
        code = deck.module.text_language.code
        yield Attachment(entry.id, ANKI_DECK.name, path, content, deck.module.title, code)


def _file(library: Library, entry: Entry, deck: Deck) -> bytes:
    language = deck.module.text_language
    site = site_name(library.settings, language.code)
    # Two colons part a deck from the one that it is in.
    title = "::".join(one.replace("::", ": ") for one in (site, deck.module.title))
    project = site_name(library.settings, library.settings.source_language.code)
    name = DeckName(title, "", f"{project} {entry.id} {language.code}")
    return write_deck(deck, name, file_day(library.settings, *course_sources(library, entry)))


ANKI_DECK = Format(
    "anki",
    "Write the questions of training modules as decks of cards (Anki): of all, or of those named.",
    "A language to write; can be given again. By default each that the module and its quiz are in.",
    _export,
    _beside,
    chosen=MODULE,
    carries=(
        ("single", "The answers in front; behind, the right one and the explanation."),
        ("multiple", "The same, with all right answers."),
        ("true-false", "The same."),
        ("match", "Both sides in front; behind, what belongs together."),
        ("order", "The steps in front, mixed; behind, their order."),
        ("number", "The number behind."),
        ("short-text", "The first accepted text behind."),
        ("reflection", ""),
        ("scenario", ""),
    ),
)
