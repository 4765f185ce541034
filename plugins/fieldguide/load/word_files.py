"""Read the project's own words of the interface: `words/<language>.yml` beside the configuration."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from fieldguide.content.layout import WORDS_FOLDER
from fieldguide.model import Diagnostic, Location, MapValue, SourceFile, TextValue

from .characters import judge_characters
from .faults import unexpected_file, wrong_type
from .files import read_texts
from .merge_markers import settle_merges
from .yaml_reader import read_yaml

_ENDING = ".yml"


@dataclass(frozen=True, slots=True)
class WordFile:
    """The words of one language: keys with texts.  What is empty waits to be translated."""

    language: str
    path: str
    words: MapValue


def read_word_files(root: Path) -> tuple[tuple[WordFile, ...], tuple[Diagnostic, ...]]:
    """Read the files of words of a project, and what is wrong with their reading."""
    files, unreadable = read_texts(root, WORDS_FOLDER)
    faults = list(unreadable)
    found: list[WordFile] = []
    for file in files:
        path = PurePosixPath(file.path)
        if path.suffix == ".yaml":
            faults.append(unexpected_file.report_ending(file.path, str(path.with_suffix(_ENDING))))
        elif path.suffix == _ENDING and path.parent != PurePosixPath(WORDS_FOLDER):
            faults.append(unexpected_file.report(file.path, f"`{WORDS_FOLDER}/`"))
        elif path.suffix == _ENDING and file.text is not None:
            found.append(WordFile(path.stem, file.path, _read_words(file, file.text, faults)))
    return tuple(found), tuple(faults)


def _read_words(file: SourceFile, text: str, faults: list[Diagnostic]) -> MapValue:
    faults += judge_characters(text, file.path)
    settled, merges = settle_merges(text, file.path)
    value, reading = read_yaml(settled, file.path)
    faults += [*merges, *reading]
    if isinstance(value, MapValue):
        for key, word in value.entries:
            if not isinstance(word, TextValue):
                faults.append(wrong_type.report(word.location, key.text, "a text", "something else"))
        return value
    if value is not None and not reading:
        faults.append(wrong_type.report(value.location, file.path, "keys with texts", "something else"))
    return MapValue((), Location(file.path))
