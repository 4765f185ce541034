"""Render a decision tree: an entry with `groups` of questions that must all be answered with yes."""

from __future__ import annotations

from fieldguide.model import LocalisedEntry, MapValue

from ...target import Resolve, Target
from ...words import Words
from ..markup import find_targets, foreign_language, render_template


def render_decision_tree(entry: LocalisedEntry, words: Words, resolve: Resolve) -> str:
    """Give a decision tree as a block of HTML; empty where the entry has no groups."""
    groups = entry.fields.keyed_maps("groups")
    if not groups:
        return ""

    def targets(question: MapValue) -> tuple[Target, ...]:
        return find_targets(question.texts("see"), resolve)

    return render_template(
        "decision_tree",
        slug=entry.source.slug,
        groups=groups,
        count=sum(len(group.keyed_maps("questions")) for _, group in groups),
        ends={name: entry.fields.text(name) for name in ("all_yes", "any_no", "always")},
        targets=targets,
        foreign=foreign_language(entry),
        words=words,
    )
