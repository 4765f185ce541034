"""The marks in a finished page that the stages exchange."""

from __future__ import annotations

import re

from fieldguide.model import ONLINE_ONLY

_ONLINE_ONLY = re.compile(".*?".join(map(re.escape, ONLINE_ONLY)), re.DOTALL)

_SOURCE_MARKS = re.compile(r'<sup class="fg-cite"[^>]*>.*?</sup>', re.DOTALL)


def without_source_marks(html: str) -> str:
    """Give HTML without the numbers of sources, which say nothing in a list or a search."""
    return _SOURCE_MARKS.sub("", html)


def without_online_only(html: str) -> str:
    """Give a page without what has a meaning only where the whole site is."""
    return _ONLINE_ONLY.sub("", html)
