"""Render a form to fill in: tables with boxes, on screen or on paper."""

from __future__ import annotations

from fieldguide.model import LocalisedEntry
from fieldguide.render.api import ComponentFolder, Words, WriteWords, foreign_language

from .view import read_fill_in_form

_FOLDER = ComponentFolder(__file__)


def render_fill_in(entry: LocalisedEntry, words: Words, write: WriteWords) -> str:
    """Give a form to fill in as a block of HTML; empty where the entry has no tables."""
    form = read_fill_in_form(entry.fields)
    if not form.tables:
        return ""
    return _FOLDER.render(
        slug=entry.source.slug,
        tables=form.tables,
        foreign=foreign_language(entry),
        write=write,
        words=words,
    )
