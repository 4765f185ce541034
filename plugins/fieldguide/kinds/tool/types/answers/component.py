"""Render objections by theme, each with its answer."""

from __future__ import annotations

from markupsafe import Markup

from fieldguide.model import LocalisedEntry
from fieldguide.render.api import (
    Cite,
    ComponentFolder,
    Resolve,
    Words,
    WriteWords,
    find_targets,
    foreign_language,
    render_sheet_tools,
)

from .view import read_answers

_FOLDER = ComponentFolder(__file__)


def render_answers(
    entry: LocalisedEntry, words: Words, write: WriteWords, resolve: Resolve, cite: Cite
) -> str:
    """Give objections and answers as a block of HTML; empty where the entry has no themes."""
    answers = read_answers(entry.fields)
    if not answers.themes:
        return ""
    return _FOLDER.render(
        slug=entry.source.slug,
        themes=answers.themes,
        targets=lambda objection: find_targets(objection.see, resolve),
        marks=lambda objection: cite(objection.sources),
        foreign=foreign_language(entry),
        write=write,
        words=words,
        tools=Markup(render_sheet_tools(words)),
    )
