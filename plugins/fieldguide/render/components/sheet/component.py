"""Render what stands above a sheet: a way to print it without the page around it."""

from __future__ import annotations

from ...language.words import Words
from ..markup import render_template


def render_sheet_tools(words: Words) -> str:
    """Give the tools of a sheet as a block of HTML."""
    return render_template("sheet", words=words)
