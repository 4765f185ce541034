"""Render a form that says what is wrong or missing on a page.  It sends nothing."""

from __future__ import annotations

from ...language.words import Words
from ..markup import render_template

KINDS = ("wrong", "unclear", "old", "missing", "other")


def render_feedback(page: str, edition: str, words: Words) -> str:
    """Give the form of a page, named by its id and the edition it is of."""
    return render_template("feedback", page=page, edition=edition, kinds=KINDS, words=words)
