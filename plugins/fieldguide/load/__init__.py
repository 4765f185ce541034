"""Read a project: its settings, its files, its entries.  Never fails on content."""

from __future__ import annotations

from fieldguide.model import Diagnostic, Library, Rule, Settings

from .entries import EntryReader
from .faults import FAULTS
from .files import read_files
from .settings import load_settings

RULES: tuple[Rule, ...] = tuple(fault.RULE for fault in FAULTS)
"""The rules that reading can find broken, in the order of their codes."""


def load_library(settings: Settings) -> tuple[Library, tuple[Diagnostic, ...]]:
    """Read all content in all languages, and what is wrong with its reading."""
    files, faults = read_files(settings.root)
    reader = EntryReader(settings)
    entries = reader.read(files)
    return Library(settings, entries, files), (*faults, *reader.diagnostics)


__all__ = ["RULES", "load_library", "load_settings"]
