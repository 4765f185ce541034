"""A page loads a file that is not in the site.

Pictures, stylesheets, scripts, and what a script is told to load (such as the search index of
the page's language) must be in the site, at exactly the address that the page gives.
A missing one shows as a gap, or takes a function away without a word.
"""

from __future__ import annotations

from collections.abc import Iterator

from fieldguide.model import Diagnostic, declare_rule

from ..links import HtmlSite, Problem
from ..page import HtmlPage
from ..references import Use

RULE = declare_rule("FG602", "asset-missing", __doc__)


def find(page: HtmlPage, site: HtmlSite) -> Iterator[Diagnostic]:
    """Find files that are loaded but not there."""
    for broken in site.broken(page):
        if broken.problem is Problem.MISSING and broken.reference.use is not Use.PAGE:
            place = site.place(page, broken.reference.offset)
            target = broken.reference.target
            yield RULE.at(place, f"`{target}` is loaded but not in the site{site.name(page)}")
