"""Render a form: an entry with `tables` to fill in on screen or on paper."""

from __future__ import annotations

from fieldguide.content.tool_data import empty_rows
from fieldguide.model import LocalisedEntry

from ...words import Words
from ..markup import foreign_language, render_template


def render_fill_in(entry: LocalisedEntry, words: Words) -> str:
    """Give a form as a block of HTML; empty where the entry has no tables."""
    tables = entry.fields.keyed_maps("tables")
    if not tables:
        return ""
    return render_template(
        "fill_in",
        slug=entry.source.slug,
        tables=tables,
        count_rows=empty_rows,
        foreign=foreign_language(entry),
        words=words,
    )
