"""Render a decision tree: groups of questions that must all be answered with yes."""

from __future__ import annotations

from fieldguide.model import LocalisedEntry
from fieldguide.render.api import ComponentFolder, Resolve, Words, WriteWords, find_targets, foreign_language

from .view import read_decision_tree

_FOLDER = ComponentFolder(__file__)


def render_decision_tree(entry: LocalisedEntry, words: Words, write: WriteWords, resolve: Resolve) -> str:
    """Give a decision tree as a block of HTML; empty where the entry has no groups."""
    tree = read_decision_tree(entry.fields)
    if not tree.groups:
        return ""
    return _FOLDER.render(
        slug=entry.source.slug,
        tree=tree,
        targets=lambda question: find_targets(question.see, resolve),
        foreign=foreign_language(entry),
        write=write,
        words=words,
    )
