"""A link names a part of a page that the page does not have.

The link opens the page at its top, and the reader searches for what was promised.
Parts are named by `id` attributes; headings get theirs from `{#id}`.
"""

from __future__ import annotations

from collections.abc import Iterator

from fieldguide.content.near import did_you_mean
from fieldguide.model import Diagnostic, declare_rule

from ..links import HtmlSite, Problem
from ..page import HtmlPage

RULE = declare_rule("FG603", "fragment-missing", __doc__)


def find(page: HtmlPage, site: HtmlSite) -> Iterator[Diagnostic]:
    """Find links to parts that their page does not have."""
    for broken in site.broken(page):
        if broken.problem is Problem.FRAGMENT:
            address, _, fragment = broken.reference.target.partition("#")
            where = f"`{address}`" if address else "this page"
            hint = did_you_mean(f"#{broken.near}" if broken.near else "")
            place = site.place(page, broken.reference.offset)
            yield RULE.at(place, f"{where} has no part `#{fragment}`{site.name(page)}", hint)
