"""The first sentence of a short text, for lists in which each entry has a line."""

from __future__ import annotations

import re

_SHORTEST = 30

# A sign that ends a sentence, a space, and what a sentence can begin with; "p. 7" and "e.g. so" go on.
_END = re.compile(r"[.!?؟。…][\"”»')]* (?=[^\s\da-z])")


def first_sentence(text: str) -> str:
    """Give the first sentence of a text, with the next one where it is a word or two."""
    for end in _END.finditer(text):
        if end.start() >= _SHORTEST:
            return text[: end.end()].rstrip()
    return text
