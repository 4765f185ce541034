"""Make one site of the folders that the languages were built into."""

from __future__ import annotations

import filecmp
from pathlib import Path

from fieldguide.content.site_paths import SEARCH_FOLDER, language_folder
from fieldguide.errors import MachineError
from fieldguide.model import Language, Settings

_OF_LAST_LANGUAGE = ("404.html", "sitemap.xml", "sitemap.xml.gz")
"""What every language writes for itself at the root; the first one's is kept."""


def merge_language(part: Path, destination: Path, language: Language, settings: Settings) -> None:
    """Move one language's files into the site; the search index goes beside the home page.

    Raises:
        MachineError: two languages wrote the same name with different content.
    """
    search = part / SEARCH_FOLDER
    folder = language_folder(language, settings.source_language)
    if search.is_dir() and folder:
        home = part / folder
        home.mkdir(exist_ok=True)
        search.rename(home / SEARCH_FOLDER)
    for name in _OF_LAST_LANGUAGE:
        if (destination / name).exists():
            (part / name).unlink(missing_ok=True)
    _move(part, destination, "", language)


def _move(source: Path, target: Path, below: str, language: Language) -> None:
    for item in sorted(source.iterdir()):
        place, path = target / item.name, f"{below}{item.name}"
        if not place.exists():
            item.rename(place)
        elif item.is_dir() and place.is_dir():
            _move(item, place, f"{path}/", language)
        elif item.is_dir() or place.is_dir() or not filecmp.cmp(item, place, shallow=False):
            raise MachineError(
                f"the language `{language.code}` writes `{path}` differently from the languages before it"
            )
