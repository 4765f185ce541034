"""The search of a preview: made of all pages of a language, when somebody searches."""

from __future__ import annotations

import tempfile
import threading
from collections.abc import Mapping
from pathlib import Path

from fieldguide.content.site_paths import SEARCH_FOLDER, language_folder
from fieldguide.publish import write_search_indexes

from .keeper import Keeper
from .showing import Showing


class Search:
    """Keeps the files of the search of each language, and makes them anew behind the reader's back.

    To make all pages takes seconds: who searches again gets at once what was made for an earlier state,
    and the next one gets the new.
    """

    def __init__(self, keeper: Keeper) -> None:
        """Take what tells the state that is shown."""
        self._keeper = keeper
        self._files: dict[str, Mapping[str, bytes]] = {}
        self._made_of: dict[str, int] = {}
        self._lock = threading.Lock()

    def find(self, showing: Showing, path: str) -> bytes | None:
        """Give a file of the search; None where there is none, or the preview ends before it is made."""
        code = showing.search_language(path)
        if not code:
            return None
        if code in self._files:
            if self._made_of.get(code) != showing.number and not self._lock.locked():
                threading.Thread(target=self._make, args=(showing, code), daemon=True).start()
        else:
            self._make(showing, code)
        return self._files.get(code, {}).get(path)

    def _make(self, showing: Showing, code: str) -> None:
        with self._lock:
            if self._made_of.get(code) == showing.number:
                return
            pages = []
            for page in showing.pages(code):
                if self._keeper.ended or (
                    code in self._files and self._keeper.outcome.showing is not showing
                ):
                    return  # what is shown is newer by now
                pages.append(page)
            settings = showing.work.library.settings
            folder = language_folder(settings.language(code), settings.first_language) + SEARCH_FOLDER
            with tempfile.TemporaryDirectory(prefix="fieldguide-preview-") as name:
                place = Path(name)
                write_search_indexes(place, settings, pages)
                files = [one for one in (place / folder).rglob("*") if one.is_file()]
                self._files[code] = {one.relative_to(place).as_posix(): one.read_bytes() for one in files}
            self._made_of[code] = showing.number
