"""How many pages there are in each language, and how many a person has read, for the page on method."""

from __future__ import annotations

from collections.abc import Iterator

from fieldguide.content.translation_state import TranslationCount
from fieldguide.render.api import PageScope, TemplateFolder

_TEMPLATES = TemplateFolder(__file__)

_HEADING = "translation"
"""Below which heading of the page on method it stands; at the end of the text where there is none."""


def write_translation_counts(scope: PageScope) -> Iterator[tuple[str, str]]:
    """Give a line for each language, with the heading whose section it follows."""
    counts = scope.site.translations
    if not counts:
        return
    if scope.site.markdown:
        yield _HEADING, "\n".join(f"- {one.language.name}: {_counted(scope, one)}" for one in counts)
        return
    named = tuple((scope.site.phrase(one.language.name, one.language.code), one) for one in counts)
    yield _HEADING, _TEMPLATES.render(scope, "translations", counts=named)


def _counted(scope: PageScope, one: TranslationCount) -> str:
    numbers = {"translated": one.translated, "all": one.pages, "reviewed": one.reviewed}
    return scope.site.words("translations.counted", **numbers)
