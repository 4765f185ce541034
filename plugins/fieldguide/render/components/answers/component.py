"""Render objections and answers: an entry with `themes`, each with `objections`."""

from __future__ import annotations

from markupsafe import Markup

from fieldguide.model import LocalisedEntry, MapValue

from ...target import Cite, Resolve, Target
from ...words import Words
from ..markup import find_targets, foreign_language, render_template


def render_answers(entry: LocalisedEntry, words: Words, resolve: Resolve, cite: Cite) -> str:
    """Give objections and answers as a block of HTML; empty where the entry has no themes."""
    themes = entry.fields.keyed_maps("themes")
    if not themes:
        return ""

    def targets(objection: MapValue) -> tuple[Target, ...]:
        return find_targets(objection.texts("see"), resolve)

    def marks(objection: MapValue) -> Markup:
        return cite(objection.texts("sources"))

    return render_template(
        "answers",
        slug=entry.source.slug,
        themes=themes,
        targets=targets,
        marks=marks,
        foreign=foreign_language(entry),
        words=words,
    )
