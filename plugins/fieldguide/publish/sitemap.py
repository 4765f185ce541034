"""The list of pages for search engines: the one place that names a page's other languages.

Format: https://www.sitemaps.org/protocol.html, with the alternates of
https://developers.google.com/search/docs/specialty/international/localized-versions.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

from jinja2 import Environment, PackageLoader, StrictUndefined

from fieldguide.model import FinishedPage, Settings

SITEMAP = "sitemap.xml"


@dataclass(frozen=True, slots=True)
class _SitemapPage:
    address: str
    alternates: tuple[tuple[str, str], ...]


def write_sitemap(site_dir: Path, settings: Settings, pages: Sequence[FinishedPage]) -> None:
    """Write the sitemap of a site that has an address; without one there is none.

    A page that is not translated yet is listed in the language of its text only.
    """
    if not settings.site_url:
        return
    base = settings.site_url.rstrip("/") + "/"
    addresses: dict[str, dict[str, str]] = {}
    for page in pages:
        if page.page.text_language == page.language:
            addresses.setdefault(page.page.path, {})[page.language] = base + quote(page.path)
    listed = [
        _SitemapPage(address, _alternates(languages, settings))
        for _, languages in sorted(addresses.items())
        for address in languages.values()
    ]
    environment = Environment(
        loader=PackageLoader("fieldguide.publish"),
        undefined=StrictUndefined,
        autoescape=True,
        trim_blocks=True,
        keep_trailing_newline=True,
    )
    day = settings.edition_date.isoformat() if settings.edition_date else ""
    text = environment.get_template("sitemap.xml.jinja").render(pages=listed, day=day)
    (site_dir / SITEMAP).write_text(text, encoding="utf-8", newline="\n")


def _alternates(languages: dict[str, str], settings: Settings) -> tuple[tuple[str, str], ...]:
    if len(languages) < 2:
        return ()
    fallback = languages.get(settings.first_language.code)
    return (*languages.items(), *((("x-default", fallback),) if fallback else ()))
