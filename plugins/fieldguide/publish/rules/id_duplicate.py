"""Two elements of a page have the same id.

A link to the second opens the first; labels and descriptions attach to the wrong control.
"""

from __future__ import annotations

from collections.abc import Iterator

from fieldguide.model import Diagnostic, Note, declare_rule

from ..links import HtmlSite
from ..page import HtmlPage

RULE = declare_rule("FG608", "id-duplicate", __doc__)


def find(page: HtmlPage, site: HtmlSite) -> Iterator[Diagnostic]:
    """Find ids that were used before in the page."""
    for mark in page.repeated_ids:
        first = Note("it was first used here", site.place(page, page.ids[mark.text]))
        message = f"the id `{mark.text}` is used twice{site.name(page)}"
        yield RULE.at(site.place(page, mark.offset), message, notes=(first,))
