"""The words of the interface in packs: those of a language that the project has a file of.

Each part of the interface is an entry, such as `words/nav`, and each of its words a passage.  What the
program fills in stands in braces, and may differ from plural to plural: it is judged as in the file.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from fieldguide.content.plurals import needed_keys
from fieldguide.content.words import FALLBACK, choose_words, read_words, word_folders, word_remarks
from fieldguide.model import Fix, Language, MapValue, Settings, TextValue

from .edits import apply_edits
from .judging import AcceptedRow
from .values import Unit, UnitState
from .yaml_words import write_scalar

INTERFACE = "words"
"""How words of the interface are asked for, as a kind of entries is."""


def word_units(settings: Settings, language: Language, words: MapValue | None) -> tuple[Unit, ...]:
    """Give the words that a language's file has a place for, in its order, part by part.

    One that stands empty there, and that the configuration gives, would be given twice: it is left out.
    """
    wanted = _wanted(settings, language)
    known = read_words(word_folders(settings.kinds), language.code)
    remarks = _remarks_down(settings)
    units: dict[str, list[Unit]] = {}
    for key, value in _texts_of(words):
        text = wanted.get(key.text, "")
        is_empty = not value.text.strip()
        if not text.strip() or (is_empty and settings.words.get(key.text, {}).get(language.code)):
            continue
        there = known.get(key.text, "") if is_empty else value.text
        part = key.text.partition(".")[0]
        told = (key.text, remarks.get(key.text, ""), _told_braces(text))
        units.setdefault(part, []).append(
            Unit(
                f"{INTERFACE}/{part}#{key.text}",
                f"Words of the interface: {part}",
                ". ".join(filter(None, told)),
                text.strip(),
                there.strip(),
                UnitState.TRANSLATED if there else UnitState.MISSING,
                words=len(text.split()),
            )
        )
    return tuple(one for part in units.values() for one in part)


def write_words(
    settings: Settings, language: Language, file: str, words: MapValue | None, rows: Sequence[AcceptedRow]
) -> str:
    """Give the text of a file of words with those that came back; all else in it stays, letter for letter.

    `words` is what was read of the text.
    """
    wanted = _wanted(settings, language)
    changed = {one.unit.name: one for one in rows if one.changed}
    edits: list[Fix] = []
    for key, value in _texts_of(words):
        if key.text in changed:
            row = changed[key.text]
            # Some words are put between others, such as a comma with its space: packs lose that.
            like = value.text.rstrip("\n") if value.text.strip() else wanted[key.text]
            new = write_scalar(_with_edges_of(like, row.row.target))
            place = value.location
            if (place.line, place.column) == (place.end_line, place.end_column):
                new = f" {new}"
            edits.append(Fix(place, new + ("\n" if place.end_column == 1 else "")))
    return apply_edits(file, edits)


def _wanted(settings: Settings, language: Language) -> dict[str, str]:
    """Give the words that a language needs, as the source language has them."""
    return needed_keys(choose_words(settings, settings.source_language.code), language.code)


def _with_edges_of(text: str, words: str) -> str:
    inside = text.strip()
    before, _, after = text.partition(inside)
    return f"{before}{words}{after}"


def _texts_of(words: MapValue | None) -> Iterator[tuple[TextValue, TextValue]]:
    for key, text in words.entries if words is not None else ():
        if isinstance(text, TextValue):
            yield key, text


def _remarks_down(settings: Settings) -> dict[str, str]:
    """Give for each word what the English file says above it, or above those that it stands with."""
    found: dict[str, str] = {}
    for folder in word_folders(settings.kinds):
        remarks = word_remarks(folder)
        remark = ""
        for key in read_words((folder,), FALLBACK):
            lines = remarks.get(key)
            remark = " ".join(line.lstrip("# ") for line in lines).rstrip(".") if lines else remark
            found[key] = remark
    return found


def _told_braces(text: str) -> str:
    return "What is in braces stays as it is: the program fills it in" if "{" in text else ""
