"""Judge what is to be withheld: an entry that can match nothing would protect nobody."""

from __future__ import annotations

import re
from collections.abc import Iterator

from fieldguide.model import Diagnostic, MapValue, TextValue

from ..faults import withheld_setting

_FINGERPRINT = re.compile(r"sha256:[0-9a-fA-F]{64}\Z")
_LIKE_ONE = re.compile(r"\s*(?:sha-?[0-9]+|md5)\s*[:=-]|[0-9a-fA-F]{64}\s*\Z", re.IGNORECASE)
_LETTER = re.compile(r"\w")


def judge_withheld(options: MapValue) -> Iterator[Diagnostic]:
    """Judge every entry of the list."""
    value = options.get("withheld")
    if isinstance(value, TextValue):
        return  # no list: told by the judge of shapes
    for text in options.texts("withheld"):
        if _LIKE_ONE.match(text.text) and not _FINGERPRINT.match(text.text):
            message = f"`{text.text}` is no fingerprint"
            hint = "64 hexadecimal digits must follow `sha256:`, without a space"
            yield withheld_setting.report(text, message, hint)
        elif text.text and not _LETTER.search(text.text):
            message = f"`{text.text}` holds no letter and no digit"
            yield withheld_setting.report(text, message, "please write the words that no text may hold")
