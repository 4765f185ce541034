"""Render a reading path: an entry with `stages`, each with `steps`."""

from __future__ import annotations

from fieldguide.model import LocalisedEntry, MapValue

from ...target import Resolve, Target
from ...words import Words
from ..markup import foreign_language, render_template


def render_reading_path(entry: LocalisedEntry, words: Words, resolve: Resolve) -> str:
    """Give a reading path as a block of HTML; empty where the entry has no stages."""
    stages = entry.fields.keyed_maps("stages")
    if not stages:
        return ""

    def target(step: MapValue) -> Target | None:
        return resolve(step.text("read"))

    return render_template(
        "reading_path",
        slug=entry.source.slug,
        stages=stages,
        target=target,
        foreign=foreign_language(entry),
        words=words,
    )
