"""The page at the root of a package of one language that opens that language."""

from __future__ import annotations

from fieldguide.content.site_paths import HOME, site_path
from fieldguide.model import Language, Settings

from .filling import fill
from .words import package_words


def entry_page(language: Language, settings: Settings) -> bytes:
    """Give the page at the root of a package of one language: it opens that language's home page.

    It works without scripts, and where a browser does not follow by itself there is a link.
    """
    home = site_path(HOME, language, settings.first_language)
    return fill("entry.html.jinja", language=language, words=package_words(language, settings), home=home)
