"""Render a form that says what is wrong or missing on a page.  It sends nothing by itself."""

from __future__ import annotations

from fieldguide.content.feedback import MAIL
from fieldguide.model import ONLINE_ONLY

from ...language.words import Words
from ..markup import render_template

KINDS = ("wrong", "unclear", "old", "missing", "other")


def render_feedback(edition: str, words: Words, address: str = "") -> str:
    """Give the form; `edition` is which one this copy is of, as HTML, or nothing.

    `address` is where readers on the network can write to, a link of `mailto:` or `https:`, or nothing.
    Copies on a stick are without it.
    """
    return render_template(
        "feedback",
        edition=edition,
        kinds=KINDS,
        address=address,
        is_mail=address.lower().startswith(MAIL),
        shown=address[len(MAIL) :] if address.lower().startswith(MAIL) else address,
        online_only=ONLINE_ONLY,
        words=words,
    )
