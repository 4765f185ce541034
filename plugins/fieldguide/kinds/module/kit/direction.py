"""In which direction words run, whatever the language of the document around them."""

from __future__ import annotations

import unicodedata

RIGHT = ("R", "AL")
"""The kinds of letters that run from right to left."""


def base_is_left(text: str, otherwise: bool) -> bool:
    """Tell whether a paragraph runs from right to left; `otherwise` is the direction of its document.

    Where that runs to the left, most letters decide: neither a name in Latin letters at the beginning of a
    sentence turns it around, nor an Arabic title in a sentence that is not translated.
    """
    kinds = [unicodedata.bidirectional(sign) for sign in text]
    if otherwise:
        right, left = sum(kind in RIGHT for kind in kinds), kinds.count("L")
        return not left or right * 2 >= left
    return next((kind in RIGHT for kind in kinds if kind in (*RIGHT, "L")), False)
