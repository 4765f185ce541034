"""An address leaves the site.

A page may not load anything from elsewhere: it would tell others who reads it, and it would
fail without internet.
Absolute addresses, also those that begin with `/`, lead nowhere from a disk.
A link for people may leave the site where it says so: an `a` element with the class
`fg-external` and `rel="external"`, to an address of `http`, `https`, `mailto` or `tel`.
"""

from __future__ import annotations

from collections.abc import Iterator

from fieldguide.model import Diagnostic, declare_rule

from ..links import HtmlSite, Problem
from ..page import HtmlPage
from ..references import Use

RULE = declare_rule("FG605", "address-outside", __doc__)


def find(page: HtmlPage, site: HtmlSite) -> Iterator[Diagnostic]:
    """Find addresses that leave the site without saying so."""
    for broken in site.broken(page):
        if broken.problem is Problem.OUTSIDE:
            place = site.place(page, broken.reference.offset)
            loads = broken.reference.use is Use.ASSET
            hint = "" if loads else "write it relative, or mark it as an external link"
            message = f"`{broken.reference.target}` leaves the site{site.name(page)}"
            yield RULE.at(place, message, hint)
