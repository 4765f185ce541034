"""Where a page offers to keep the site on the device: an empty place, for only a script can do it.

What it can keep, and how large that is, is known when the site is whole; the scripts of the online copy
(`fieldguide.frame`) fill it.  Copies on a stick have no such place.
"""

from __future__ import annotations

from collections.abc import Iterator

from fieldguide.model import LocalisedEntry

from ..context.page_scope import PageScope
from .downloads import offers_downloads


def write_keep(scope: PageScope, entry: LocalisedEntry) -> Iterator[str]:
    """Give the place, beside the offline packages; other engines have no such copy."""
    settings = scope.site.settings
    if offers_downloads(entry) and settings.online and not settings.for_authors and not scope.site.markdown:
        yield scope.render("keep")
