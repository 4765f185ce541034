"""The configuration of a site that was taken over."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date

from .old_site import OldSite
from .places import NewPlaces


def write_configuration(old: OldSite, places: NewPlaces, today: date) -> str:
    """Write `mkdocs.yml`: the name, the language, and a kind for each folder of the old site."""
    return "".join(f"{line}\n" for line in _lines(old, places, today))


def _lines(old: OldSite, places: NewPlaces, today: date) -> Iterator[str]:
    yield f"site_name: {_quote(old.name)}"
    if old.url:
        yield f"site_url: {old.url}"
    yield from ("", "plugins:", "  - fieldguide:", "      languages:")
    right_to_left = ", direction: rtl" if old.direction == "rtl" else ""
    yield f"        - {{code: {old.language}, name: {_quote(old.language_name)}{right_to_left}}}"
    yield f"      edition: {{name: first, date: {today.isoformat()}}}"
    if not old.hides:
        yield "      default_audience: public"
    if places.kinds:
        yield "      kinds:"
    for folder, name in places.kinds.items():
        words = folder.replace("-", " ").replace("_", " ")
        yield f"        {name}:"
        yield f"          folder: {name}"
        yield f"          labels: {{{old.language}: {{one: {_quote(words)}, many: {_quote(words)}}}}}"


def _quote(words: str) -> str:
    return json.dumps(words, ensure_ascii=False)
