"""A link leads to a page that is not there.

Every link of the finished site must lead to a file of the site, for it is also read from a
disk or a stick, where nothing can be looked up elsewhere.
Links to a folder count as dead: a browser that opens a page from the disk shows a list of
files instead of its `index.html`.

The links of the content are checked before the build.
What is found here was made later: by a template, a script's data, or the site engine.
Mend it there.
"""

from __future__ import annotations

from collections.abc import Iterator

from fieldguide.content.near import did_you_mean
from fieldguide.model import Diagnostic, declare_rule

from ..links import HtmlSite, Problem
from ..page import HtmlPage
from ..references import Use

RULE = declare_rule("FG601", "link-dead", __doc__)


def find(page: HtmlPage, site: HtmlSite) -> Iterator[Diagnostic]:
    """Find links to pages that are not there."""
    for broken in site.broken(page):
        if broken.problem is Problem.MISSING and broken.reference.use is Use.PAGE:
            target = broken.reference.target
            hint = did_you_mean(broken.near)
            place = site.place(page, broken.reference.offset)
            yield RULE.at(place, f"the link to `{target}` leads nowhere{site.name(page)}", hint)
