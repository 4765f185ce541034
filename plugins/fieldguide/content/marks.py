"""The marks in a finished page that the stages exchange."""

from __future__ import annotations

import re

from fieldguide.model import ONLINE_ONLY

_ONLINE_ONLY = re.compile(".*?".join(map(re.escape, ONLINE_ONLY)), re.DOTALL)


def without_online_only(html: str) -> str:
    """Give a page without what has a meaning only where the whole site is."""
    return _ONLINE_ONLY.sub("", html)
