"""A page does not say its language or its direction of writing.

Screen readers choose their voice by `lang`, and browsers lay the page out by `dir`.
The `html` element must name the language of the frame, even where the text inside is in
another one, and the `html` or the `body` element its direction.
"""

from __future__ import annotations

from collections.abc import Iterator

from fieldguide.model import Diagnostic, declare_rule

from ..links import HtmlSite
from ..page import HtmlPage

RULE = declare_rule("FG606", "page-language", __doc__)


def find(page: HtmlPage, site: HtmlSite) -> Iterator[Diagnostic]:
    """Find pages whose language or direction is missing or wrong."""
    expected = site.expected.get(page.path)
    if expected is None:
        return
    language = expected.language
    for attribute, wanted, found in (
        ("lang", language.code, page.language),
        ("dir", language.direction, page.direction),
    ):
        if found != wanted:
            message = f'the page has {attribute}="{found}" where {attribute}="{wanted}" is right'
            yield RULE.at(site.place(page, 0), f"{message}{site.name(page)}")
