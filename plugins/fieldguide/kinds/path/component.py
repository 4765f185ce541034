"""Render a reading path: steps in stages."""

from __future__ import annotations

from fieldguide.model import LocalisedEntry
from fieldguide.render.api import ComponentFolder, Resolve, Words, WriteWords, foreign_language

from .view import read_path

_FOLDER = ComponentFolder(__file__)


def render_reading_path(entry: LocalisedEntry, words: Words, write: WriteWords, resolve: Resolve) -> str:
    """Give a reading path as a block of HTML; empty where the entry has no stages."""
    path = read_path(entry.fields)
    if not path.stages:
        return ""
    return _FOLDER.render(
        slug=entry.source.slug,
        stages=path.stages,
        target=resolve,
        foreign=foreign_language(entry),
        write=write,
        words=words,
    )
