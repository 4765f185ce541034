"""How large the files are that pages offer and that are made after the pages."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from html import unescape
from pathlib import Path

from markupsafe import escape

from fieldguide.model import DOWNLOADS, FinishedPage

_PLACE = re.compile(
    r'<bdi data-fg-size-of="(?P<address>[^"]*)" data-fg-mega="(?P<mega>[^"]*)">(?P<kilo>[^<]*)</bdi>'
)
_NUMBER = "…"
_KILO = 1000
# From here on nobody counts in kilobytes.
_MANY_KILOBYTES = 10_000


def tell_sizes(site: Path, pages: Sequence[FinishedPage], sizes: Mapping[str, int]) -> None:
    """Write into the pages of a finished site how large the files are that they offer, by their names."""

    def write(place: re.Match[str]) -> str:
        size = sizes.get(unescape(place["address"]).rpartition("/")[2])
        if size is None:
            return place[0]
        kilobytes = max(1, round(size / _KILO))
        words, number = place["kilo"], kilobytes
        if kilobytes >= _MANY_KILOBYTES:
            words, number = str(escape(unescape(place["mega"]))), round(kilobytes / _KILO)
        return f"<bdi>{words.replace(_NUMBER, str(number))}</bdi>"

    for page in pages:
        if _offers(page):
            path = site / page.path
            text = path.read_bytes().decode("utf-8", "surrogateescape")
            path.write_bytes(_PLACE.sub(write, text).encode("utf-8", "surrogateescape"))


def _offers(page: FinishedPage) -> bool:
    return any(need.startswith(f"{DOWNLOADS}/") for needs in page.facts.needs.values() for need in needs)
