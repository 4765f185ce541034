"""Show what a terminal would carry out, or turn round, instead of sending it there."""

from __future__ import annotations

import json
import re

_STEERING = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u00ad\u180e\u200b\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb"
    "\ud800-\udfff\ue000-\uf8ff\ufffe\uffff\U000e0000-\U000e0fff\U000f0000-\U0010ffff]"
)
"""Joiners and the marks of direction stay as they are: words of many languages need them."""


def show_hidden(text: str) -> str:
    """Give a text with `<U+202E>` for each character that steers or that nobody sees."""
    return _STEERING.sub(lambda found: f"<U+{ord(found.group()):04X}>", text)


def write_json(value: object) -> str:
    """Write JSON that says the same and holds no such character raw; it ends with a line end."""
    text = json.dumps(value, ensure_ascii=False, indent=2)
    return re.sub(_STEERING, lambda found: json.dumps(found.group())[1:-1], text) + "\n"
