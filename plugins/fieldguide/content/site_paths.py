"""Where the pages of a language and their search index lie in the site."""

from __future__ import annotations

from fieldguide.model import Language, Settings

SEARCH_FOLDER = "search"
"""Beside the home page of each language; an engine writes the index of a language there."""


def language_prefix(language: Language, settings: Settings) -> str:
    """Give the folder of a language with its `/`; the source language has the root itself."""
    return "" if language.code == settings.source_language.code else f"{language.code}/"


def page_path(markdown_path: str) -> str:
    """Give the path of a page's HTML: `risks/index.md` becomes `risks/index.html`."""
    return markdown_path.removesuffix(".md") + ".html"
