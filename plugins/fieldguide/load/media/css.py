"""What a style sheet loads or runs."""

from __future__ import annotations

import re
from collections.abc import Iterator

from .svg_addresses import Verdict, judge_address

_ESCAPE = re.compile(r"\\(?:([0-9a-fA-F]{1,6})[ \t\n\r\f]?|([^\n]))")
_COMMENT = re.compile(r"/\*.*?(?:\*/|\Z)", re.DOTALL)
_FOUND = re.compile(
    r"@(?P<rule>import)\b"
    r"|(?P<name>url|src|image|image-set|-webkit-image-set)\(\s*(?P<address>\"[^\"]*\"?|'[^']*'?|[^)\"']*)"
    r"|(?P<runs>expression\s*\(|-moz-binding\s*:|behavior\s*:)",
    re.IGNORECASE,
)


def find_in_style(text: str) -> Iterator[tuple[int, Verdict]]:
    r"""Give what a style fetches or runs, each with its offset in the text.

    Escapes and comments are read as a browser reads them: `u\72l(` is `url(`.
    """
    plain, offsets = _unescape(text)
    for match in _FOUND.finditer(plain):
        place = offsets[match.start()]
        if match["rule"]:
            yield place, Verdict("a style sheet (`@import`)")
        elif match["runs"]:
            yield place, Verdict("code in a style", runs=True)
        else:
            verdict = judge_address(match["address"].strip("\"' \t\n\r\f"))
            if verdict is not None:
                yield place, verdict


def _unescape(text: str) -> tuple[str, list[int]]:
    """Give a style without comments and escapes, and for each of its characters the place in the text."""
    pieces: list[str] = []
    offsets: list[int] = []
    position = 0
    for match in re.finditer(rf"{_COMMENT.pattern}|{_ESCAPE.pattern}", text, re.DOTALL):
        pieces.append(text[position : match.start()])
        offsets += range(position, match.start())
        position = match.end()
        if match[0].startswith("/*"):
            # A comment parts two words, but nothing is lost when it is a space.
            letter = " "
        elif match[1]:
            number = int(match[1], 16)
            letter = chr(number) if 0 < number < 0x110000 else "\ufffd"
        else:
            letter = match[2]
        pieces.append(letter)
        offsets.append(match.start())
    pieces.append(text[position:])
    offsets += range(position, len(text))
    return "".join(pieces), offsets
