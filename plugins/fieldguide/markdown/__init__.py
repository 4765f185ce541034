"""Read Markdown into the one tree that all stages share.

CommonMark with tables and strikethrough as on GitHub, definition lists, boxes, attribute lists
and citations.  Reading never fails: what means nothing stays words, and check tells.
"""

from __future__ import annotations

from .attributes import KNOWN_ATTRIBUTES
from .block_reader import DEEPEST
from .inlines import KNOWN_TAGS
from .parts import leave_out_parts, reads_alike, without_parts
from .reader import read_field, read_markdown

__all__ = [
    "DEEPEST",
    "KNOWN_ATTRIBUTES",
    "KNOWN_TAGS",
    "leave_out_parts",
    "read_field",
    "read_markdown",
    "reads_alike",
    "without_parts",
]
