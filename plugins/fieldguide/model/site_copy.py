"""The site of one language as it is copied: every file, as it lies in the package of the language."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from .language import Language


@dataclass(frozen=True, slots=True)
class SiteCopy:
    """All files of one language's site by their paths, and the path of its first page."""

    language: Language
    start: str
    files: Mapping[str, bytes]
