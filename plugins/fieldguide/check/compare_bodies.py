"""How the text of a translation differs in shape from that of its source."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator
from functools import lru_cache
from typing import TypeVar

from fieldguide.content.addresses import Reach, classify
from fieldguide.content.fields import declared_fields, walk_fields
from fieldguide.content.numbers import find_numbers
from fieldguide.model import (
    Citation,
    Entry,
    Heading,
    Kind,
    Library,
    Link,
    Location,
    MarkdownText,
    walk_inlines,
)

from .compare_fields import ADDED, Difference
from .dead_ends import leads_nowhere
from .headings import jumps

Placed = tuple[str, Location]

_Piece = TypeVar("_Piece", Link, Citation)


def compare_headings(source: MarkdownText, translation: MarkdownText) -> Iterator[Difference]:
    """Compare the ids of the headings, then their order, then their levels."""
    ours = {heading.id: heading for heading in source.headings if heading.id}
    theirs = {heading.id: heading for heading in translation.headings if heading.id}
    renamed = _renamed(source, translation)
    for wrong, right in renamed.items():
        message = f"the heading `#{wrong}` is called `#{right}` in the source"
        hint = f"please write `{{#{right}}}`: an id is not translated"
        yield Difference(message, hint, theirs[wrong].location, ours[right].location)
    missing = [one for id, one in ours.items() if id not in theirs and id not in renamed.values()]
    # A heading without an id is reported as such, and is probably the one.
    unnamed = sum(1 for heading in translation.headings if not heading.id)
    for heading in missing[unnamed:]:
        hint = f"please add it with the id `{{#{heading.id}}}`"
        yield Difference(f"the heading `#{heading.id}` is missing", hint, None, heading.location)
    for id, heading in theirs.items():
        if id not in ours and id not in renamed:
            yield Difference(f"the heading `#{id}` is not in the source", ADDED, heading.location)
    yield from _compare_order(ours, theirs, {heading.id for heading, _ in jumps(translation)})


def _renamed(source: MarkdownText, translation: MarkdownText) -> dict[str, str]:
    """Pair the ids that only one of the two has and that stand at the same place in both."""
    ours = {heading.id for heading in source.headings}
    theirs = {heading.id for heading in translation.headings}
    return {
        other.id: one.id
        for one, other in zip(source.headings, translation.headings, strict=False)
        if one.id and other.id and one.id not in theirs and other.id not in ours
    }


def _compare_order(
    ours: dict[str, Heading], theirs: dict[str, Heading], jumping: set[str]
) -> Iterator[Difference]:
    wanted = [id for id in ours if id in theirs]
    found = [id for id in theirs if id in ours]
    for id, expected in zip(found, wanted, strict=True):
        if id != expected:
            message = f"the heading `#{id}` stands where the source has `#{expected}`"
            hint = "please keep the order of the source"
            yield Difference(message, hint, theirs[id].location, ours[expected].location)
            return
    for id in found:
        if theirs[id].level != ours[id].level and id not in jumping:
            message = f"the heading `#{id}` is on level {theirs[id].level}, in the source on {ours[id].level}"
            hint = "please use the level of the source"
            yield Difference(message, hint, theirs[id].location, ours[id].location)


def compare_links(library: Library, source: Entry, translation: Entry) -> Iterator[Difference]:
    """Compare the targets of the links, as often as each occurs."""

    def is_dead(target: str) -> bool:
        return leads_nowhere(library, translation, target)

    kind = library.settings.kind(source.kind)
    yield from _compare(_targets(source, kind), _targets(translation, kind), is_dead, "the link to")


def compare_citations(library: Library, source: Entry, translation: Entry) -> Iterator[Difference]:
    """Compare the cited sources, as often as each occurs."""

    def is_dead(name: str) -> bool:
        return library.find(f"source/{name.partition(',')[0]}") is None

    kind = library.settings.kind(source.kind)
    yield from _compare(_cited(source, kind), _cited(translation, kind), is_dead, "the citation of")


def _targets(entry: Entry, kind: Kind | None) -> list[Placed]:
    kept = (Reach.REFERENCE, Reach.RELATIVE, Reach.ANCHOR, Reach.ROLE)
    links = (*(entry.body.links if entry.body is not None else ()), *_in_fields(entry, kind, Link))
    return [(link.target, link.location) for link in links if classify(link.target).reach in kept]


def _cited(entry: Entry, kind: Kind | None) -> list[Placed]:
    citations = (
        *(entry.body.citations if entry.body is not None else ()),
        *_in_fields(entry, kind, Citation),
    )
    parts = (part for citation in citations for part in citation.parts)
    return [(_with_place(part.source, part.locator), part.location) for part in parts]


def _in_fields(entry: Entry, kind: Kind | None, sort: type[_Piece]) -> Iterator[_Piece]:
    """Give what stands in the fields whose words a translation follows one by one."""
    for one in walk_fields(
        entry.fields, declared_fields(kind), lambda field: not field.own and not field.late
    ):
        for piece in walk_inlines(one.value.inlines or ()):
            if isinstance(piece, sort):
                yield piece


@lru_cache(maxsize=1 << 13)
def _with_place(source: str, locator: str) -> str:
    """Name a source with the numbers of the place in it: words such as `page` may be translated."""
    numbers = [number for number, _, _ in find_numbers(re.sub(r"[^\W\d_]+\.?", " ", locator))]
    return ", ".join((source, *numbers))


def _compare(
    ours: list[Placed], theirs: list[Placed], is_dead: Callable[[str], bool], noun: str
) -> Iterator[Difference]:
    missing = _without(ours, theirs)
    extra = _without(theirs, ours)
    # What leads nowhere is reported as such, and stands for one that is missing.
    alive = [(name, location) for name, location in extra if not is_dead(name)]
    missing = missing[len(extra) - len(alive) :]
    if len(missing) == len(alive) == 1:
        (wanted, place), (name, location) = missing[0], alive[0]
        hint = f"please write `{wanted}`"
        yield Difference(f"{noun} `{name}` stands where the source has `{wanted}`", hint, location, place)
        return
    for name, location in missing:
        yield Difference(f"{noun} `{name}` is missing", "please add it where it belongs", None, location)
    for name, location in alive:
        yield Difference(f"{noun} `{name}` is not in the source", ADDED, location)


def _without(some: list[Placed], others: list[Placed]) -> list[Placed]:
    """Give what occurs more often among some than among others, the last ones of each name."""
    left = Counter(name for name, _ in others)
    kept: list[Placed] = []
    for name, location in some:
        left[name] -= 1
        if left[name] < 0:
            kept.append((name, location))
    return kept
