"""A file is not in UTF-8.

Every text file is UTF-8, so that Arabic, French and Spanish letters mean the same
on every machine.  The message names the first byte that does not fit, and the encoding
the file looks like.  Please save the file again as UTF-8 in your editor.
"""

from __future__ import annotations

import re

from fieldguide.model import Diagnostic, Location, declare_rule

_ARABIC_LETTERS = frozenset(range(0xC1, 0xEE)) - {0xD7, 0xE0, 0xE2, 0xE7, 0xE8, 0xE9, 0xEA, 0xEB}
"""Windows-1256 keeps the French letters at their places between the Arabic ones."""

RULE = declare_rule("FG002", "file-not-utf8", __doc__)


def report(path: str, content: bytes, offset: int) -> Diagnostic:
    """Report the first byte that is not UTF-8; `offset` counts bytes from the file's start."""
    before = content[:offset]
    line = before.count(b"\n") + 1
    column = len(before[before.rfind(b"\n") + 1 :].decode("utf-8", "replace")) + 1
    byte = f"0x{content[offset]:02x}"
    return RULE.at(
        Location(path, line, column),
        f"byte {byte} is not UTF-8",
        f"the file looks like {_likely(content)}; please save it as UTF-8",
    )


def report_wide(path: str, content: bytes) -> Diagnostic:
    """Report a file of two or four bytes a letter that does not say so at its start."""
    offset = content.index(0)
    return report(path, content, offset)


def _likely(content: bytes) -> str:
    if content.startswith((b"\xff\xfe\x00\x00", b"\x00\x00\xfe\xff")):
        return "UTF-32"
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return "UTF-16"
    if b"\x00" in content:
        # Latin letters of UTF-16 and UTF-32 are a byte and one or three zeros.
        return "UTF-32" if content.count(b"\x00") > len(content) * 0.6 else "UTF-16"
    if re.search(rb"\xed[\xa0-\xbf]", content):
        return "UTF-8 with halves of characters, as old programs write emoji"
    high = [byte for byte in content if byte >= 0x80]
    arabic = sum(1 for byte in high if byte in _ARABIC_LETTERS)
    # In Arabic the letters stand in rows; in French one accent stands between Latin letters.
    rows = len(re.findall(rb"[\xc1-\xed]{3}", content))
    if rows and arabic > len(high) * 0.6:
        return "Windows-1256 (Arabic)"
    return "Windows-1252 (Western European)"
