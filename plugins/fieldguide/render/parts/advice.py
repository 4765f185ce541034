"""The line that says which points are the project's own advice: small, right above the points."""

from __future__ import annotations

from collections.abc import Iterator

from fieldguide.content.advice import FOR_THE_PAGE, advice_in_field, advice_in_text
from fieldguide.model import Field, LocalisedEntry

from ..context.page_scope import PageScope
from ..context.reads import of_text

_MOST_LINES = 2


def advice_words(scope: PageScope, field: Field, entry: LocalisedEntry) -> str:
    """Give what a reader is told of the points in a field; empty where there is nothing to tell."""
    key = advice_in_field(entry, field, scope.site.kind(entry)).words
    return scope.site.words(key) if key else ""


def write_field_advice(scope: PageScope, field: Field, entry: LocalisedEntry) -> Iterator[str]:
    """Give the line for the points in a field, where there is anything to tell."""
    text = advice_words(scope, field, entry)
    if text:
        yield scope.repeat("advice", text=text)


def text_advice(scope: PageScope, entry: LocalisedEntry) -> dict[str, str]:
    """Give the line for each heading of the text of an entry that needs one, by its id.

    It is in the language of the text around it.  Where it would stand again and again, it stands once,
    below the first heading, and speaks for the page.
    """
    scope.site.reads.add(of_text(entry.id))
    if entry.text.body is None:
        return {}
    points = advice_in_text(entry.text.body, scope.site.kind(entry))
    lines = {id: one.words for id, one in points.items() if one.own}
    if len(lines) > _MOST_LINES:
        lines = {next(iter(lines)): FOR_THE_PAGE}
    words = scope.site.words_in(entry.text_language.code)
    return {id: scope.repeat("advice", text=words(key)) for id, key in lines.items()}
