"""Where the pages of a language lie in the site."""

from __future__ import annotations

from collections.abc import Sequence

from fieldguide.model import Language, RenderedSite, Settings

from .links import ExpectedPage


def language_prefix(language: Language, settings: Settings) -> str:
    """Give the folder of a language with its `/`; the source language has the root itself."""
    return "" if language.code == settings.source_language.code else f"{language.code}/"


def page_path(markdown_path: str) -> str:
    """Give the path of a page's HTML: `risks/index.md` becomes `risks/index.html`."""
    return markdown_path.removesuffix(".md") + ".html"


def expected_pages(sites: Sequence[RenderedSite], settings: Settings) -> dict[str, ExpectedPage]:
    """Give what every page of the finished site is, by path, in order of language and path."""
    return {
        language_prefix(site.language, settings) + page_path(page.path): ExpectedPage(page.id, site.language)
        for site in sites
        for page in sorted(site.pages, key=lambda page: page.path)
    }
