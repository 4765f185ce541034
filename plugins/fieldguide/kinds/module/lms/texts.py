"""Words as these systems take them: what no file may hold, and the direction that they are read in."""

from __future__ import annotations

import re
from collections.abc import Iterable

from fieldguide.model import Language

_NOT_IN_XML = re.compile(r"[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def clean(text: str) -> str:
    """Take out the characters that XML cannot hold, and lone halves of others."""
    return _NOT_IN_XML.sub("", text)


def as_it_is(text: str) -> str:
    """Take the meaning from the stars of an accepted text: in Moodle, each stands for anything."""
    return text.replace("*", r"\*")


def paragraphs(texts: Iterable[str], language: Language) -> str:
    """Give paragraphs of HTML that say their language and direction.

    Both are said to the letter: of `dir`, the cleaner of Moodle keeps `ltr` and `rtl` and no other.
    """
    start = f'<p dir="{language.direction}" lang="{language.code}">'
    return "".join(f"{start}{text}</p>" for text in texts)
