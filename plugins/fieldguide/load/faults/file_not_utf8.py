"""A file is not in UTF-8.

Every text file is UTF-8, so that Arabic, French and Spanish letters mean the same
on every machine.  The message names the first byte that does not fit, and the encoding
the file looks like.  Please save the file again as UTF-8 in your editor.
"""

from __future__ import annotations

from fieldguide.model import Diagnostic, Location, declare_rule

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


def _likely(content: bytes) -> str:
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return "UTF-16"
    if sum(1 for byte in content if 0xC0 <= byte <= 0xED) > len(content) // 4:
        return "Windows-1256 (Arabic)"
    return "Windows-1252 (Western European)"
