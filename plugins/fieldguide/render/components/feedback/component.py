"""Render a form that says what is wrong or missing on a page.  It sends nothing."""

from __future__ import annotations

from functools import lru_cache

from markupsafe import Markup

from ...language.words import Words
from ..markup import render_template

KINDS = ("wrong", "unclear", "old", "missing", "other")


def render_feedback(page: str, edition: str, words: Words) -> str:
    """Give the form of a page, named by its id and the edition it is of."""
    return render_template("feedback", page=page, edition=edition, form=_form(words), words=words)


@lru_cache(maxsize=64)
def _form(words: Words) -> Markup:
    """Give what is the same on every page of a language."""
    return Markup(render_template("feedback", "form", kinds=KINDS, words=words))
