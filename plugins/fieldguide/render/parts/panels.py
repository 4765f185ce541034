"""A sheet of pictograms, each with a few words: for people who read little or not at all."""

from __future__ import annotations

from fieldguide.content.panels import read_panels
from fieldguide.model import LocalisedEntry

from ..components import render_sheet_tools
from ..context.page_scope import PageScope
from .field_words import words_writer


def write_panels(scope: PageScope, entry: LocalisedEntry, field: str) -> str:
    """Give the sheet as a block of HTML; empty where the entry has no panels."""
    panels = read_panels(entry.fields, field)
    if not panels:
        return ""
    sheet = scope.render("panels", panels=panels, write=words_writer(scope))
    return scope.site.gap.join((render_sheet_tools(scope.site.words), sheet))
