"""Read words that stand alone, with what stands among them."""

from __future__ import annotations

from fieldguide.model import Inline

from .inlines import InlineBuilder, inline_tokens
from .parser import parser_for
from .places import Places


def read_inline(text: str, places: Places) -> tuple[Inline, ...]:
    """Read words alone: no blocks, only what stands inside a line."""
    token = parser_for("").parseInline(text)[0]
    return InlineBuilder(text, places).build(inline_tokens(token))
