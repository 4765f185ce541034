"""The page that a server shows in place of one that is not there, in all languages of the site.

It is shown at the address that somebody asked for, at whatever depth: so its own addresses begin at the root
of the server.  Where the site lies in a folder of it, `site_url` says so.  Copies on a stick have no
server, and no such page.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import quote, urlsplit

from fieldguide.content.site_paths import HOME, site_path
from fieldguide.model import Asset, Language, RenderedSite

from .document import write_template
from .style import FRAME_STYLE

MISSING_PAGE = "404.html"
"""The name by which most servers find it."""


@dataclass(frozen=True, slots=True)
class _Part:
    """What the page says in one language, and the way to the home page of that."""

    language: Language
    words: Mapping[str, str]
    home: str


def missing_page(
    site: RenderedSite, words: Mapping[str, Mapping[str, str]], site_name: str, site_url: str
) -> Asset:
    """Give the page; `words` are those of each language, by its code, and `site` the site of one of them."""
    root = f"{urlsplit(site_url).path.rstrip('/')}/"
    source = site.languages[0]
    html = write_template(
        "missing",
        language=source,
        site_name=site.name or site_name,
        notice=site.notice,
        parts=tuple(
            _Part(one, words[one.code], root + quote(site_path(HOME, one, source))) for one in site.languages
        ),
        styles=tuple(root + quote(path) for path in (FRAME_STYLE, *site.styles, *site.own_styles)),
    )
    return Asset(MISSING_PAGE, html.encode())
