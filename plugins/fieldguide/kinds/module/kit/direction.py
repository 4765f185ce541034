"""In which direction words run, whatever the language of the document around them."""

from __future__ import annotations

import unicodedata

RIGHT = ("R", "AL")
"""The kinds of letters that run from right to left."""


def base_is_left(text: str, otherwise: bool) -> bool:
    """Tell whether a paragraph runs from right to left; `otherwise` is the direction of its document.

    Where that runs to the left, a name in Latin letters at the beginning of a sentence turns nothing around.
    """
    kinds = [unicodedata.bidirectional(sign) for sign in text]
    if otherwise:
        return any(kind in RIGHT for kind in kinds) or "L" not in kinds
    return next((kind in RIGHT for kind in kinds if kind in (*RIGHT, "L")), False)
