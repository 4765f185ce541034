"""Render a checklist: lines to tick, in stages."""

from __future__ import annotations

from fieldguide.model import LocalisedEntry
from fieldguide.render.api import ComponentFolder, Resolve, Words, WriteWords, find_targets, foreign_language

from .view import read_checklist

_FOLDER = ComponentFolder(__file__)


def render_checklist(entry: LocalisedEntry, words: Words, write: WriteWords, resolve: Resolve) -> str:
    """Give a checklist as a block of HTML; empty where the entry has no stages."""
    checklist = read_checklist(entry.fields)
    if not checklist.stages:
        return ""
    return _FOLDER.render(
        id=entry.id,
        slug=entry.source.slug,
        stages=checklist.stages,
        targets=lambda line: find_targets(line.see, resolve),
        foreign=foreign_language(entry),
        write=write,
        words=words,
    )
