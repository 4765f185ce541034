"""The search index of a language is over one and a half million letters.

Whoever searches loads all of it, over a slow line or from a stick, and keeps it in the memory of a phone.
Letters count and not bytes:  an Arabic or a Cyrillic letter takes two, and a line that packs takes it as one.
Leave out what nobody searches for, such as index pages, with `searchable`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from fieldguide.content.site_paths import SEARCH_FOLDER
from fieldguide.model import Diagnostic, Location, Severity, declare_rule

from ..links import HtmlSite

RULE = declare_rule("FG612", "search-weight", __doc__, Severity.WARNING)

_LARGEST = 1_500_000


def find(site: HtmlSite) -> Iterator[Diagnostic]:
    """Find indexes that are too large."""
    sizes: Counter[str] = Counter()
    for path in site.files:
        # No content can lie in a folder of this name: it stands beside home pages alone.
        folder, _, name = path.rpartition("/")
        if name.endswith(".js") and folder.rpartition("/")[2] == SEARCH_FOLDER:
            sizes[folder] += _letters(site.content[path])
    for folder, size in sorted(sizes.items()):
        if size > _LARGEST:
            message = f"the search index holds {size:,} letters, more than {_LARGEST:,}"
            yield RULE.at(Location(f"{site.prefix}{folder}/titles.js"), message)


def _letters(content: bytes) -> int:
    return len(content.decode("utf-8", "replace"))
