"""Render the notice that a page is past its review date."""

from __future__ import annotations

from ...language.words import Words
from ..markup import render_template


def render_review_notice(review_by: str, words: Words, shown_date: str = "") -> str:
    """Give the notice for a day in ISO form, hidden until that day is over; empty without a day.

    `shown_date` is the day as readers write it; without it they see the ISO form.
    """
    if not review_by:
        return ""
    return render_template(
        "review_notice", review_by=review_by, shown_date=shown_date or review_by, words=words
    )
