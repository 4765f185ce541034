"""The head of a lesson: where, when and in which crisis, on one line with a small map."""

from __future__ import annotations

from collections.abc import Iterator

from fieldguide.model import LocalisedEntry
from fieldguide.render.api import PageScope, TemplateFolder, country_name, find_facts, locate, write_years

from .groups import country_codes

TEMPLATES = TemplateFolder(__file__)

_IN_LINE = frozenset({"countries", "years", "crisis"})


def write_lesson_head(scope: PageScope, lesson: LocalisedEntry) -> Iterator[str]:
    """Give the line, the map, and the other key facts."""
    words, language = scope.site.words, scope.site.language.code
    codes = country_codes(lesson)
    crisis = scope.links((lesson.fields.text("crisis"),))
    yield TEMPLATES.render(
        scope,
        "lesson_head",
        places=words("list.comma").join(country_name(code, language) for code in codes),
        years=write_years(scope, lesson),
        crisis=crisis[0] if crisis else None,
        map=locate(codes),
        facts=tuple(fact for fact in find_facts(scope, lesson) if fact.name not in _IN_LINE),
    )
