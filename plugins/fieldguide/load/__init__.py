"""Read a project: its settings, its files, its entries.  Never fails on content."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from fieldguide.content.edition_choice import choose_content
from fieldguide.late_names import open_late
from fieldguide.model import Diagnostic, EditionChoice, Library, MapValue, Rule, Settings, SourceFile

from .characters import judge_characters
from .configuration import KnownNames, judge_word
from .editions import (
    find_replaced,
    folder_of,
    read_project_files,
    relocate,
    without_old_translations,
)
from .entries import EntryReader
from .faults import FAULTS, file_name, name_not_portable
from .files import is_left_over, plain_line_ends, read_files
from .front_matter import split_page
from .memory import ReadingMemory
from .settings import load_settings
from .silences import read_silences
from .yaml_reader import read_yaml

if TYPE_CHECKING:
    from .media import strip_picture
else:
    __getattr__ = open_late(__name__, {"media": "strip_picture"})

RULES: tuple[Rule, ...] = tuple(fault.RULE for fault in FAULTS)
"""The rules that reading can find broken, in the order of their codes."""


def load_library(settings: Settings) -> tuple[Library, tuple[Diagnostic, ...]]:
    """Read all content in all languages, and what is wrong with its reading."""
    files, faults = read_project_files(settings)
    library, reading = read_library(settings, files)
    return library, (*faults, *without_told_names(faults, reading))


def read_library(
    settings: Settings, files: tuple[SourceFile, ...], memory: ReadingMemory | None = None
) -> tuple[Library, tuple[Diagnostic, ...]]:
    """Make a library of files whose text is known, and what is wrong with it.

    With the settings of an edition it holds what that has, and nothing that it leaves out.  A
    `memory` keeps what was read for the next time, and spares what it knows.
    """
    reader = EntryReader(settings, memory)
    entries = reader.read(files)
    silences, unreadable = read_silences(files)
    library = Library(settings, entries, files, silences)
    if settings.local is not None:
        replaced = find_replaced(settings, files, lambda some: EntryReader(settings).read(some))
        library = choose_content(without_old_translations(library, replaced))
        library = replace(library, choice=replace(library.choice or EditionChoice(), replaced=replaced))
    return library, (*reader.diagnostics, *unreadable)


def read_front_matter(text: str, path: str) -> tuple[MapValue | None, str, int]:
    """Part a page into its facts, None where they cannot be read, its text, and the line this starts on."""
    parts = split_page(text, path)
    return parts.fields, parts.body, parts.first_line


def without_told_names(faults: tuple[Diagnostic, ...], more: tuple[Diagnostic, ...]) -> Iterator[Diagnostic]:
    """Leave out that a name is no address where it is told that it is no name."""
    told = {one.location.path for one in faults if one.code == name_not_portable.RULE.code}
    return (one for one in more if one.code != file_name.RULE.code or one.location.path not in told)


__all__ = [
    "RULES",
    "KnownNames",
    "ReadingMemory",
    "folder_of",
    "is_left_over",
    "judge_characters",
    "judge_word",
    "load_library",
    "load_settings",
    "plain_line_ends",
    "read_files",
    "read_front_matter",
    "read_library",
    "read_project_files",
    "read_yaml",
    "relocate",
    "strip_picture",
    "without_told_names",
]
