"""Places to write by hand: runs of underscores in a text.

On a screen they stay what they are, and can be copied into a message.  Paper shows a box in their
place, wide enough for what is written there: four underscores and more are room for a word, seven and
more for a day or a role, fourteen and more for a telephone number.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from fieldguide.model import Break, Inline, Text

_BLANK = re.compile("_{4,}")
_WIDTHS = ((14, "fg-blank-line"), (7, "fg-blank-day"))


def mark_blanks(html: str) -> str:
    """Mark the places to write in words that are escaped already."""
    return _BLANK.sub(_mark, html) if "____" in html else html


def blank_cell(children: Sequence[Inline]) -> str:
    """Give the classes of a cell that is a place to write and nothing else; none for any other."""
    if not all(isinstance(one, (Text, Break)) for one in children):
        return ""
    text = "".join(one.text if isinstance(one, Text) else " " for one in children)
    blanks = text.split()
    if not blanks or not all(_BLANK.fullmatch(one) for one in blanks):
        return ""
    return f"fg-blank-cell{_width(max(map(len, blanks)))}"


def _mark(found: re.Match[str]) -> str:
    return f'<span class="fg-blank{_width(len(found[0]))}">{found[0]}</span>'


def _width(length: int) -> str:
    return next((f" {name}" for least, name in _WIDTHS if length >= least), "")
