"""A page's head names its other languages.

The theme's script asks for a `sitemap.xml` beside every such address: errors in the console
of each page that is opened from a disk, and useless requests over the network.
Search engines find the languages in the sitemap, and readers in the language menu.
"""

from __future__ import annotations

from collections.abc import Iterator

from fieldguide.model import Diagnostic, declare_rule

from ..links import HtmlSite
from ..page import HtmlPage

RULE = declare_rule("FG609", "alternate-link", __doc__)


def find(page: HtmlPage, site: HtmlSite) -> Iterator[Diagnostic]:
    """Find link elements with `rel="alternate"`."""
    for mark in page.alternates:
        place = site.place(page, mark.offset)
        yield RULE.at(place, f'`{mark.text}` is named in a <link rel="alternate">{site.name(page)}')
