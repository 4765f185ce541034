"""Put the parts of a page together."""

from __future__ import annotations

import re
from collections.abc import Iterable

from fieldguide.content.marks import without_source_marks

from ..context.site import SiteContext

_EXCLUDED = "data-search-exclude"
_FIRST_TAG = re.compile(r"<(?P<tag>[a-z][a-z0-9]*)(?P<attributes>[^>]*)>")


def join_parts(site: SiteContext, parts: Iterable[str]) -> tuple[str, str]:
    """Give the content of a page, and that of it which the search reads.

    Much of a page is kept from the search; leaving it out here spares whoever collects the words
    from reading all of it again.
    """
    kept = [part for part in parts if part]
    if site.markdown:
        content = "\n\n".join(kept) + "\n"
        return content, content
    searched = "\n".join(part for part in kept if not _is_excluded(part))
    return "\n".join(kept), without_source_marks(searched)


def _is_excluded(part: str) -> bool:
    """Tell whether a part is one element, kept from the search."""
    first = _FIRST_TAG.match(part)
    if first is None or _EXCLUDED not in first["attributes"] or not part.endswith(f"</{first['tag']}>"):
        return False
    opening, closing = f"<{first['tag']}", f"</{first['tag']}>"
    if part.count(f"{opening} ") + part.count(f"{opening}>") != part.count(closing):
        return False
    # The first element ends at the end of the part where no second one begins on its level.
    return f"\n{closing}\n{opening}" not in part or not re.search(
        rf"\n{closing}\n{opening}[ >][^>]*{_EXCLUDED}", part
    )
