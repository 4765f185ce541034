"""What the search of a page needs besides the index: its script, and its words in each language.

The words are the same on every page, so they stand in a file beside the index and not in the pages.
"""

from __future__ import annotations

from importlib.resources import files

from fieldguide.compact import read_script
from fieldguide.content.script_data import as_script
from fieldguide.content.site_paths import SEARCH_FOLDER, language_folder
from fieldguide.model import Asset, RenderedSite

SEARCH_SCRIPT = "assets/frame/search.js"
"""Where the script lies in the site."""

WORDS, TITLES = "words.js", "titles.js"
"""The file of words in the search folder of each language, and that of titles, which `publish` writes."""

# In the order in which they need each other.
_PARTS = ("fold", "match", "near", "index", "find", "files", "rows", "panel", "marks")
# What is written into the page itself is not needed again.
_OWN, _IN_PAGE = "search.", frozenset({"label", "clear", "close", "loading", "results"})


def join_search_script() -> str:
    """Give the whole script of the search: written by subject, served as one file."""
    folder = files(__package__) / "scripts" / "search"
    return read_script(folder / f"{part}.js" for part in _PARTS)


def search_words(site: RenderedSite) -> Asset:
    """Give the file with the words of the search in one language, and the names of the kinds of pages."""
    own = {key.removeprefix(_OWN): text for key, text in site.words.items() if key.startswith(_OWN)}
    words = {key: text for key, text in sorted(own.items()) if key not in _IN_PAGE}
    kinds = {
        key.split(".")[1]: text
        for key, text in sorted(site.words.items())
        if key.startswith("kind.") and key.endswith(".one")
    }
    # Authors name files in the source language: other words for what a title says.
    slugs = site.language == site.languages[0]
    # Letters are folded, and endings known, of a language and not of a region: fr-CA is as fr.
    language = site.language.code.partition("-")[0]
    told = {"language": language, "slugs": slugs, "words": words, "kinds": kinds}
    path = f"{language_folder(site.language, site.languages[0])}{SEARCH_FOLDER}/{WORDS}"
    return Asset(path, f"fieldguideSearch.words({as_script(told)})\n".encode())
