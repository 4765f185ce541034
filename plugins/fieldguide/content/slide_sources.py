"""What a slide cites, in one small line: who, when, and where in it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

from fieldguide.model import MapValue

from .sentences import PlainRun
from .sources import SOURCE, read_source

_SHORT = re.compile(r"\(([^()\s]{2,12})\)\s*\Z")


def name_sources(find: Callable[[str], MapValue | None], runs: Iterable[PlainRun]) -> tuple[str, ...]:
    """Give the sources that some words cite, each once with its places: `IOM 2015, p. 3`.

    `find` gives the fields of a source by its id, None where it is not there.  An author that has a short
    name at its end, as in `… for Migration (IOM)`, goes by that.
    """
    places: dict[str, dict[str, None]] = {}
    for run in runs:
        for _, part in run.cited:
            places.setdefault(part.source, {})[part.locator] = None
    found = []
    for slug, locators in places.items():
        fields = find(f"{SOURCE}/{slug}")
        if fields is None:
            continue
        source = read_source(fields)
        short = _SHORT.search(source.author)
        name = " ".join(filter(None, (short[1] if short else source.author, source.year)))
        found.append(", ".join(filter(None, (name, *locators))))
    return tuple(found)
