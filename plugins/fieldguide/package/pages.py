"""The two files that are only in packages: what opens a language, and what explains the zip."""

from __future__ import annotations

from collections.abc import Sequence

from jinja2 import Environment, PackageLoader, StrictUndefined

from fieldguide.content.site_paths import HOME, site_path
from fieldguide.model import Language, Settings

from .words import package_words


def entry_page(language: Language, settings: Settings) -> bytes:
    """Give the page at the root of a package of one language: it opens that language's home page.

    It works without scripts, and where a browser does not follow by itself there is a link.
    """
    home = site_path(HOME, language, settings.source_language)
    text = (
        _environment(autoescape=True)
        .get_template("entry.html.jinja")
        .render(language=language, words=package_words(language, settings), home=home)
    )
    return text.encode()


def readme(languages: Sequence[Language], settings: Settings) -> bytes:
    """Give the plain text that explains a package in its languages.

    The mark at its start and its line ends are for the plain editor of old Windows laptops.
    """
    text = (
        _environment(autoescape=False)
        .get_template("readme.txt.jinja")
        .render(
            edition=settings.edition,
            licence=settings.licence,
            languages=[package_words(language, settings) for language in languages],
        )
    )
    return text.replace("\n", "\r\n").encode("utf-8-sig")


def _environment(*, autoescape: bool) -> Environment:
    return Environment(
        loader=PackageLoader("fieldguide.package"),
        undefined=StrictUndefined,
        autoescape=autoescape,
        trim_blocks=True,
        keep_trailing_newline=True,
    )
