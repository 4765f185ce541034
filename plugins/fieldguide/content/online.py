"""The copy that a browser keeps of a site on the network: where its files lie, and whose files are whose.

Its files have a meaning on the network alone.  Whoever takes a finished site apart, for a stick, a book or a
learning system, leaves out what `is_of_online_copy`.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

from fieldguide.model import Language

from .site_paths import MENU_FOLDER, SEARCH_FOLDER, language_folder

WORKER = "sw.js"
"""The script that answers for the network: it lies at the root, for a browser gives it what lies below it."""

ONLINE_FOLDER = "assets/online"
"""At the site's root and below the folder of each language: what the copy consists of besides."""

# What lies in these at the root is the source language's, whatever other languages have.
_OWN_OF_EACH = (f"{SEARCH_FOLDER}/", f"{MENU_FOLDER}/")


def is_of_online_copy(path: str) -> bool:
    """Tell whether a file of a site, by its path below the root, has a meaning on the network alone."""
    below = path.partition("/")[2]
    return path == WORKER or path.startswith(f"{ONLINE_FOLDER}/") or below.startswith(f"{ONLINE_FOLDER}/")


def list_path(name: str) -> str:
    """Give where the list of the files of a language lies, by its code; of all of them together: `shared`."""
    return f"{ONLINE_FOLDER}/files-{name}.json"


def owner_of(name: str, names: Collection[str], languages: Sequence[Language]) -> str:
    """Give the code of the language that a file of a site is for; empty where all languages share it.

    Every page exists in every language under the same path; so a file at the root is the source
    language's own where the same path exists below another language.  `names` are all files of the
    site, `languages` its languages, the source language first.
    """
    source, *others = languages
    folders = {one.code: language_folder(one, source) for one in others}
    for code, folder in folders.items():
        if name.startswith(folder):
            return code
    own = name.startswith(_OWN_OF_EACH) or any(folder + name in names for folder in folders.values())
    return source.code if own or not others else ""
