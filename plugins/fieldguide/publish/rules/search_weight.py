"""The search index of a language is over one megabyte.

A page that is opened from a disk reads the index anew at its first search, on the thread
that also draws the page: a megabyte takes an old laptop several seconds.
Leave out what nobody searches for, such as index pages, with `searchable`.
"""

from __future__ import annotations

from collections.abc import Iterator

from fieldguide.model import Diagnostic, Location, Severity, declare_rule

from ..links import HtmlSite

RULE = declare_rule("FG612", "search-weight", __doc__, Severity.WARNING)

_LARGEST = 1_000_000


def find(site: HtmlSite) -> Iterator[Diagnostic]:
    """Find indexes that are too large."""
    for path in sorted(site.files):
        if path.endswith("search/search_index.json") and (size := len(site.content[path])) > _LARGEST:
            message = f"the search index holds {size / 1e6:.1f} MB, more than {_LARGEST / 1e6:.0f} MB"
            yield RULE.at(Location(f"{site.prefix}{path}"), message)
