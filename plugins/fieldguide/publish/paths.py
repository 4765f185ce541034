"""Which pages a finished site has."""

from __future__ import annotations

from collections.abc import Sequence

from fieldguide.content.site_paths import site_path
from fieldguide.model import RenderedSite, Settings

from .links import ExpectedPage


def expected_pages(sites: Sequence[RenderedSite], settings: Settings) -> dict[str, ExpectedPage]:
    """Give what every page of the finished site is, by path, in order of language and path."""
    return {
        site_path(page.path, site.language, settings.source_language): ExpectedPage(page.id, site.language)
        for site in sites
        for page in sorted(site.pages, key=lambda page: page.path)
    }
