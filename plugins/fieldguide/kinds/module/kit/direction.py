"""In which direction words run, whatever the language of the document around them."""

from __future__ import annotations

import unicodedata

RIGHT = ("R", "AL")
"""The kinds of letters that run from right to left."""


def base_is_left(text: str, otherwise: bool) -> bool:
    """Tell whether a paragraph runs from right to left: its first letter decides."""
    for sign in text:
        kind = unicodedata.bidirectional(sign)
        if kind in RIGHT:
            return True
        if kind == "L":
            return False
    return otherwise
