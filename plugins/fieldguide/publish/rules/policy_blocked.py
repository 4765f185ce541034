"""A page holds a style or a handler that its security policy does not let work.

Each page forbids everything but the site's own files, so that nothing foreign can run in it.
That also stops `style` attributes, `style` elements and handlers such as `onclick`.
Put styles into a stylesheet and scripts into a file.
Inline scripts of the theme are allowed one by one and need no change.
A page that brings a policy of its own may have the styles that this names.
"""

from __future__ import annotations

from collections.abc import Iterator

from fieldguide.model import Diagnostic, declare_rule

from ..links import HtmlSite
from ..page import HtmlPage

RULE = declare_rule("FG610", "policy-blocked", __doc__)


def find(page: HtmlPage, site: HtmlSite) -> Iterator[Diagnostic]:
    """Find inline styles and handlers."""
    for mark in page.inline:
        what = mark.text if mark.text.startswith("<") else f"the attribute `{mark.text}`"
        place = site.place(page, mark.offset)
        yield RULE.at(place, f"{what} has no effect under the page's policy{site.name(page)}")
