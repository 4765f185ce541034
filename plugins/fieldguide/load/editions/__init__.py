"""The edition of one office: what its `edition.yml` says, and its files laid over those of the project."""

from __future__ import annotations

from .overlay import folder_of, read_project_files, relocate
from .reading import (
    read_edition,
    settings_of_edition,
    with_edition,
    without_words,
)
from .replaced import find_replaced, without_old_translations

__all__ = [
    "find_replaced",
    "folder_of",
    "read_edition",
    "read_project_files",
    "relocate",
    "settings_of_edition",
    "with_edition",
    "without_old_translations",
    "without_words",
]
