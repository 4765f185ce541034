"""Which pages a finished site has."""

from __future__ import annotations

from collections.abc import Sequence

from fieldguide.model import FinishedPage, Settings

from .links import ExpectedPage


def expected_pages(pages: Sequence[FinishedPage], settings: Settings) -> dict[str, ExpectedPage]:
    """Give what every page of the finished site is, by path."""
    languages = {language.code: language for language in settings.languages}
    return {page.path: ExpectedPage(page.page.id, languages[page.language]) for page in pages}
