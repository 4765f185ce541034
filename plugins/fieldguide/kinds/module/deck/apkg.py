"""Decks for Anki of which every byte is known.

Format: a zip with a SQLite database (https://docs.ankiweb.net/exporting.html#packaged-decks); genanki
writes its tables.  Ids are made from ids of ours, so who imports a newer deck keeps what was learned.
"""

from __future__ import annotations

import hashlib
import itertools
import sqlite3
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from importlib.util import find_spec

from fieldguide.export.api import write_zip

from .cards import Deck

_FIELDS = ("Question", "Options", "Right", "Reason", "Read")
_FRONT = "{{Question}}{{Options}}"
_BACK = "{{FrontSide}}<hr id=answer>{{Right}}{{Reason}}{{Read}}"
_STYLE = (
    ".card { font-family: sans-serif; font-size: 20px; line-height: 1.5; max-width: 40em; margin: 0 auto;"
    " text-align: start; }\nul { list-style: none; padding: 0; }\nli { margin-block: 0.4em; }\n"
)
_DAY = 86_400_000
# Where SQLite writes which version of itself wrote last (https://www.sqlite.org/fileformat.html, 1.3.15).
_SQLITE_VERSION = slice(96, 100)


@dataclass(frozen=True, slots=True)
class DeckName:
    """What a deck is called, what it says of itself, and the id that it is known by."""

    title: str
    about: str
    id: str


def can_write() -> bool:
    """Tell whether the package that writes decks is installed: the extra `anki`."""
    return find_spec("genanki") is not None


def write_deck(deck: Deck, name: DeckName, day: date) -> bytes:
    """Give a deck as a file of Anki (`.apkg`), dated with a day: the same cards give the same bytes."""
    # Not at the top: it is an extra, and every command would pay for it at its start.
    import genanki

    model = genanki.Model(
        _number("fieldguide question", 1 << 30),
        "Fieldguide question",
        fields=[{"name": one} for one in _FIELDS],
        templates=[{"name": "Question", "qfmt": _FRONT, "afmt": _BACK}],
        css=_STYLE,
    )
    written = genanki.Deck(_number(name.id, 1 << 30), name.title, name.about)
    for card in deck.cards:
        guid = genanki.guid_for("fieldguide", name.id, card.id)
        written.add_note(genanki.Note(model, list(card.fields), guid=guid))
    moment = datetime.combine(day, time(), UTC).timestamp()
    # Two decks of a day must not give the same ids to their notes.
    first = int(moment * 1000) + _number(f"notes {name.id}", _DAY)
    connection = sqlite3.connect(":memory:")
    try:
        genanki.Package(written).write_to_db(connection.cursor(), moment, itertools.count(first))
        connection.commit()
        connection.execute("VACUUM")
        database = bytearray(connection.serialize())
    finally:
        connection.close()
    database[_SQLITE_VERSION] = bytes(4)
    return write_zip({"collection.anki2": bytes(database), "media": b"{}"}, day)


def _number(text: str, size: int) -> int:
    """Give a number for a text, from one size up to twice as much: the same at each build."""
    return size + int.from_bytes(hashlib.sha256(text.encode()).digest()[:8]) % size
