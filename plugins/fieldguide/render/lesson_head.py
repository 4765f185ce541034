"""The head of a lesson: where, when and in which crisis, on one line with a small map."""

from __future__ import annotations

from collections.abc import Iterator

from fieldguide.model import LocalisedEntry

from .charts import locate
from .facts import find_facts, write_years
from .lesson_groups import country_codes
from .names import country_name
from .page_scope import PageScope

_IN_LINE = frozenset({"countries", "years", "crisis"})


def write_lesson_head(scope: PageScope, lesson: LocalisedEntry) -> Iterator[str]:
    """Give the line, the map, and the other key facts."""
    words, language = scope.site.words, scope.site.language.code
    codes = country_codes(lesson)
    crisis = scope.links((lesson.fields.text("crisis"),))
    yield scope.render(
        "lesson_head",
        places=words("list.comma").join(country_name(code, language) for code in codes),
        years=write_years(scope, lesson),
        crisis=crisis[0] if crisis else None,
        map=locate(codes),
        facts=tuple(fact for fact in find_facts(scope, lesson) if fact.name not in _IN_LINE),
    )
