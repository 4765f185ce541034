"""Render a form that says what is wrong or missing on a page.  It sends nothing."""

from __future__ import annotations

from ...language.words import Words
from ..markup import render_template

KINDS = ("wrong", "unclear", "old", "missing", "other")


def render_feedback(edition: str, words: Words) -> str:
    """Give the form; `edition` is which one this copy is of, as HTML, or nothing."""
    return render_template("feedback", edition=edition, kinds=KINDS, words=words)
