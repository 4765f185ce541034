"""The site holds other pages than were rendered.

A page that was rendered and is not in the site is lost to readers.
A page that is in the site and was not rendered came from somewhere else: it was never
checked, and may be meant for other eyes.
"""

from __future__ import annotations

from collections.abc import Iterator

from fieldguide.model import Diagnostic, Location, declare_rule

from ..links import HtmlSite

RULE = declare_rule("FG611", "page-set", __doc__)


def find(site: HtmlSite) -> Iterator[Diagnostic]:
    """Find pages that are missing, and pages that nobody rendered."""
    for path, expected in site.expected.items():
        if path not in site.pages:
            message = f"`{expected.id}` was rendered in `{expected.language.code}` but is not in the site"
            yield RULE.at(Location(f"{site.prefix}{path}"), message)
    for path in site.pages:
        if path.endswith(".html") and path not in site.expected and path not in site.helpers:
            yield RULE.at(Location(f"{site.prefix}{path}"), "this page is in the site but was not rendered")
