"""What stands around the text of every page: header, navigation, languages, search, colours.

The frame takes a page as it was rendered and gives a whole document of HTML.  It belongs to
fieldguide, whatever engine writes the files: no host's templates, styles or scripts are in it.

Its classes and attributes that others may rely on are listed in `fieldguide.engines.contract`.
Colours and sizes are the custom properties of `render/components/base/style.css`.
"""

from __future__ import annotations

from .assets import frame_assets
from .document import Framer
from .leaving import exit_page
from .menu import menu_files
from .missing import missing_page
from .moved import moved_pages
from .online import (
    app_icon,
    app_manifest,
    end_of_online_copies,
    not_kept_page,
    online_scripts,
    online_words,
)
from .search import search_words
from .store import STORE_FILES, store_page

__all__ = [
    "STORE_FILES",
    "Framer",
    "app_icon",
    "app_manifest",
    "end_of_online_copies",
    "exit_page",
    "frame_assets",
    "menu_files",
    "missing_page",
    "moved_pages",
    "not_kept_page",
    "online_scripts",
    "online_words",
    "search_words",
    "store_page",
]
