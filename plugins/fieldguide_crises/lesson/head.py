"""The head of a lesson: where, when and in which crisis, on one line with a small map."""

from __future__ import annotations

from collections.abc import Iterator

from fieldguide.model import LocalisedEntry
from fieldguide.render.api import PageScope, TemplateFolder, brief_facts, country_name, locate, write_years

from .view import read_lesson

TEMPLATES = TemplateFolder(__file__)

_IN_LINE = frozenset({"countries", "years", "crisis"})


def write_lesson_head(scope: PageScope, entry: LocalisedEntry) -> Iterator[str]:
    """Give the line, the map, and the other facts in a word or two."""
    words, language = scope.site.words, scope.site.language.code
    lesson = read_lesson(entry.fields)
    crisis = scope.links((lesson.crisis,))
    yield TEMPLATES.render(
        scope,
        "lesson_head",
        places=words("list.comma").join(country_name(code, language) for code in lesson.countries),
        years=write_years(scope, entry),
        crisis=crisis[0] if crisis else None,
        map=locate(lesson.countries),
        facts=tuple(fact for fact in brief_facts(scope, entry) if fact.name not in _IN_LINE),
    )
