"""The words of the interface that a project has in a file of a language: in packs, and written back."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from fieldguide.content.layout import word_path
from fieldguide.content.words import word_folders
from fieldguide.load import judge_characters, judge_word, plain_line_ends, read_yaml
from fieldguide.model import Language, Library, Location, MapValue, Settings, Severity, TextValue
from fieldguide.translate import (
    INTERFACE,
    AcceptedRow,
    Change,
    PackProblem,
    Unit,
    units_of,
    word_units,
    write_words,
)

from .writing import read_original


@dataclass(frozen=True, slots=True)
class WordFileText:
    """The text of a file of words, and what was read of it; empty and None where there is none to read."""

    text: str = ""
    words: MapValue | None = None

    @property
    def is_there(self) -> bool:
        """Tell whether there are words in it."""
        return self.words is not None

    @property
    def texts(self) -> dict[str, str]:
        """The words by their keys."""
        entries = self.words.entries if self.words is not None else ()
        return {key.text: text.text for key, text in entries if isinstance(text, TextValue)}


def read_word_file(settings: Settings, language: Language) -> WordFileText:
    """Read the project's file of words in a language."""
    content = read_original(settings.root, word_path(language.code))
    try:
        return _read(plain_line_ends(content.decode("utf-8-sig")), language) if content else WordFileText()
    except UnicodeDecodeError:
        return WordFileText()


def _read(text: str, language: Language) -> WordFileText:
    value, _ = read_yaml(text, word_path(language.code))
    return WordFileText(text, value) if isinstance(value, MapValue) else WordFileText()


def pack_units(library: Library, language: Language) -> tuple[Unit, ...]:
    """Give all passages that can be translated: words of the interface, then those of the content."""
    words = read_word_file(library.settings, language).words
    return (*word_units(library.settings, language, words), *units_of(library, language))


def wrong_words(settings: Settings, language: Language, rows: Sequence[AcceptedRow]) -> Iterator[PackProblem]:
    """Judge words that came back as the check judges them in their file: what nobody sees, and the braces."""
    folders, path = word_folders(settings.kinds), word_path(language.code)
    for one in rows:
        target = one.row.target
        faults = (
            *judge_characters(target, path),
            *judge_word(folders, one.unit.name, TextValue(target, Location(path))),
        )
        for fault in faults if one.changed else ():
            if fault.severity is Severity.ERROR:
                yield PackProblem(one.row.place, one.row.id, f"{fault.message} ({fault.code})", fault.hint)


def with_words(settings: Settings, language: Language, rows: Sequence[AcceptedRow]) -> Change | PackProblem:
    """Give the file of a language with the words that came back, or why it cannot be written."""
    file, path = read_word_file(settings, language), word_path(language.code)
    text = write_words(settings, language, file.text, file.words, rows)
    changed = {one.unit.name: one.row.target for one in rows if one.changed}
    after = _read(text, language).texts
    stay = {key: words for key, words in file.texts.items() if key not in changed}
    if {key: after[key].strip() if key in changed else after[key] for key in after} != {**stay, **changed}:
        told = f"`{path}` is written so that a program cannot add to it"
        return PackProblem(rows[0].row.place, INTERFACE, told, "please write these words into the file")
    return Change(path, text, len(changed))
