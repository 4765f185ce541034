"""What a tool's page shows of its data: a block for each type of tool, made by a component."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from markupsafe import Markup

from fieldguide.content.references import read_citation
from fieldguide.model import LocalisedEntry, TextValue

from .components import (
    render_answers,
    render_calendar,
    render_checklist,
    render_decision_tree,
    render_fill_in,
    render_question_bank,
    render_reading_path,
)
from .labels import begin_upper, choice_label
from .names import month_names
from .page_scope import PageScope

# Their text tells what to mind before anything is asked or written down: it comes first.
_TEXT_FIRST = frozenset({"form", "question-bank"})
_BANK_VOCABULARIES = ("answer_type", "question_family", "element")


def write_tool(scope: PageScope, entry: LocalisedEntry) -> Iterator[str]:
    """Give the blocks of a tool that stand before its text."""
    if entry.fields.text("type") not in _TEXT_FIRST:
        yield from _blocks(scope, entry)


def write_tool_end(scope: PageScope, entry: LocalisedEntry) -> Iterator[str]:
    """Give the blocks of a tool that follow its text."""
    if entry.fields.text("type") in _TEXT_FIRST:
        yield from _blocks(scope, entry)


def _blocks(scope: PageScope, entry: LocalisedEntry) -> Iterator[str]:
    words, resolve = scope.site.words, scope.resolve

    def cite(texts: Sequence[TextValue]) -> Markup:
        return write_marks(scope, texts)

    # What its data file lacks gives none.
    blocks = (
        render_checklist(entry, words, resolve),
        render_decision_tree(entry, words, resolve),
        render_calendar(entry, words, resolve, cite, month_names(scope.site.language.code)),
        render_fill_in(entry, words),
        render_answers(entry, words, resolve, cite),
        render_question_bank(entry, words, resolve, cite, _bank_labels(scope)),
    )
    yield from (block for block in blocks if block)


def write_path(scope: PageScope, entry: LocalisedEntry) -> Iterator[str]:
    """Give the stages of a reading path."""
    html = render_reading_path(entry, scope.site.words, scope.resolve)
    if html:
        yield html


def write_marks(scope: PageScope, texts: Sequence[TextValue]) -> Markup:
    """Give the marks of some citations; empty where there are none."""
    parts = [part for text in texts for part in read_citation(text)]
    marks = tuple(mark for mark in map(scope.mark, parts) if mark is not None)
    return Markup(scope.render("marks", marks=marks, cite_words=scope.site.words)) if marks else Markup()


def _bank_labels(scope: PageScope) -> Mapping[tuple[str, str], str]:
    return {
        (vocabulary, name): begin_upper(choice_label(scope.site, vocabulary, name).text)
        for vocabulary in _BANK_VOCABULARIES
        for name in scope.site.settings.vocabularies.get(vocabulary, ())
    }
