"""An address differs from its file in capital letters, or in how its letters are composed.

It works on Windows and on a Mac, and fails on a web server, on a phone and from most sticks.
Write the address exactly as the file is named.
"""

from __future__ import annotations

from collections.abc import Iterator

from fieldguide.model import Diagnostic, declare_rule

from ..links import HtmlSite, Problem
from ..page import HtmlPage

RULE = declare_rule("FG604", "address-case", __doc__)


def find(page: HtmlPage, site: HtmlSite) -> Iterator[Diagnostic]:
    """Find addresses that match a file only when capitals do not count."""
    for broken in site.broken(page):
        if broken.problem is Problem.CASE:
            place = site.place(page, broken.reference.offset)
            message = f"`{broken.reference.target}` is not exactly the file's name{site.name(page)}"
            yield RULE.at(place, message, f"the file is `{broken.near}`")
