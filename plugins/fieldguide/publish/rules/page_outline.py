"""A page has no title, or not exactly one main heading.

The title is what a tab, a bookmark and a screen reader say first; the one `h1` is where
reading starts.
"""

from __future__ import annotations

from collections.abc import Iterator

from fieldguide.model import Diagnostic, declare_rule

from ..links import HtmlSite
from ..page import HtmlPage

RULE = declare_rule("FG607", "page-outline", __doc__)


def find(page: HtmlPage, site: HtmlSite) -> Iterator[Diagnostic]:
    """Find pages without a title, without a main heading or with several."""
    if page.path not in site.expected:
        return
    if not page.title:
        yield RULE.at(site.place(page, 0), f"the page has no title{site.name(page)}")
    if not page.headings:
        yield RULE.at(site.place(page, 0), f"the page has no main heading{site.name(page)}")
    for heading in page.headings[1:]:
        place = site.place(page, heading.offset)
        yield RULE.at(place, f"a page has one main heading, this is another{site.name(page)}")
