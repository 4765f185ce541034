"""The pictograms of a project, as documents and slides draw them."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from fieldguide.content.pictograms import CORE_PICTOGRAMS, pictogram_folders, read_strokes
from fieldguide.model import Language, PictogramFolder, Settings

Drawings = Mapping[str, tuple[str, bool]]
"""The strokes of each drawing by its name, as SVG inside a square of 24, and whether it is mirrored."""


def drawings_of(settings: Settings, language: Language) -> Drawings:
    """Give the pictograms as a language shows them."""
    return _drawings((CORE_PICTOGRAMS, *pictogram_folders(settings.kinds)), language.direction == "rtl")


@cache
def _drawings(folders: tuple[PictogramFolder, ...], to_left: bool) -> Drawings:
    return {
        name: (strokes, to_left and name in folder.mirrored)
        for folder in folders
        for name, strokes in read_strokes(folder).items()
    }
