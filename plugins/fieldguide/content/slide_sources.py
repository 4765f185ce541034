"""What a slide cites, in one small line: who, when, and where in it.

Two works of one author and year have letters, as `2000a` and `2000b`: a label leads to one source.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from string import ascii_lowercase

from fieldguide.model import MapValue, MarkdownText

from .sentences import PlainRun
from .sources import SOURCE, read_source

_SHORT = re.compile(r"\(([^()\s]{2,12})\)\s*\Z")


def label_sources(find: Callable[[str], MapValue | None], slugs: Iterable[str]) -> dict[str, str]:
    """Give the label of each source, as `IOM 2015`, by its slug, in the order of their first use.

    `find` gives the fields of a source by its id, None where it is not there.  An author that has a short
    name at its end, as in `… for Migration (IOM)`, goes by that.
    """
    named: dict[str, tuple[str, str]] = {}
    for slug in slugs:
        if slug not in named and (fields := find(f"{SOURCE}/{slug}")) is not None:
            source = read_source(fields)
            short = _SHORT.search(source.author)
            named[slug] = short[1] if short else source.author, source.year
    alike: dict[tuple[str, str], list[str]] = {}
    for slug, name in named.items():
        alike.setdefault(name, []).append(slug)
    found = {}
    for slug, name in named.items():
        place = alike[name].index(slug)
        letter = ascii_lowercase[place : place + 1] if len(alike[name]) > 1 else ""
        found[slug] = f"{' '.join(filter(None, name))}{letter}"
    return found


def name_sources(labels: Mapping[str, str], runs: Iterable[PlainRun]) -> tuple[str, ...]:
    """Give the sources that some words cite, each once with its places: `IOM 2015, p. 3`.

    `labels` are those of all sources that the slides of a course cite; others are passed over.
    """
    places: dict[str, dict[str, None]] = {}
    for run in runs:
        for _, part in run.cited:
            places.setdefault(part.source, {})[part.locator] = None
    return tuple(
        ", ".join(filter(None, (labels[slug], *locators)))
        for slug, locators in places.items()
        if slug in labels
    )


def cited_slugs(texts: Iterable[MarkdownText | None]) -> Iterator[str]:
    """Give the slugs of the sources that some texts cite, in their order."""
    for text in texts:
        for citation in text.citations if text is not None else ():
            yield from (part.source for part in citation.parts)
