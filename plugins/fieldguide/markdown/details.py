"""Parts that fold, as HTML writes them: `<details>` with its summary and its end on lines of their own."""

from __future__ import annotations

import re
from collections.abc import Sequence

from markdown_it.token import Token

from .remarks import strip_remarks

DETAILS = re.compile(
    r"\s*<details(?P<open>\s+open(?:=(?:\"(?:open)?\"|'(?:open)?'))?)?\s*>\s*(?:<summary>(?P<title>[^<]*)</summary>)?\s*\Z",
    re.IGNORECASE,
)
_END = re.compile(r"\s*</details\s*>\s*\Z", re.IGNORECASE)


def pair_details(tokens: Sequence[Token], deepest: int) -> dict[int, int]:
    """Give for each token that opens `<details>` the one that closes it on the same level.

    Deeper than `deepest` none is paired: what is deeper cannot be read, and is told.
    """
    ends: dict[int, int] = {}
    opened: list[int] = []
    for index, token in enumerate(tokens):
        while opened and tokens[opened[-1]].level > token.level:
            opened.pop()  # what holds it ended before it
        if token.type != "html_block":
            continue
        written = strip_remarks(token.content).text
        if DETAILS.match(written):
            opened.append(index)
        elif opened and _END.match(written) and tokens[opened[-1]].level == token.level:
            opener = opened.pop()
            if token.level + len(opened) < deepest:
                ends[opener] = index
    return ends
