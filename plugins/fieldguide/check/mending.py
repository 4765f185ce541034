"""Fixes of faults that need no thought, made from the text of the file the fault is in."""

from __future__ import annotations

import re

from fieldguide.content.fixes import replace_once
from fieldguide.model import Fix, Library, Location

_PLAIN_PATH = re.compile(r"[\w./-]+(?:#[\w.-]+)?\Z")


def fix_text(library: Library, location: Location, old: str, new: str) -> Fix | None:
    """Give the fix that writes `new` for `old` at a place; None where a person has to look.

    Only letters are written that mean themselves in Markdown and in YAML alike.
    """
    file = library.file(location.path)
    if file is None or file.text is None or not _PLAIN_PATH.match(new.removeprefix("ref:").removeprefix("#")):
        return None
    return replace_once(file.text, location, old, new)
