"""Which passages of a source have changed since a translation was made: known from the translation alone.

A translation names the digests of the passages of its source in their order (`source_blocks`), those of the
fields first, then a stroke, then those of the text.  So what has changed since can be told wherever the files
are, without the history of either.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from fieldguide.model import Entry, Kind

from .fingerprint import gives_names_only
from .segments import Segment, segments_of

STROKE = "|"
"""What stands between the digests of fields and those of the text."""

_DIGESTS = re.compile(r"(?:[bcdfghjklmnpqrstvwxz]{4} )*\|(?: [bcdfghjklmnpqrstvwxz]{4})*\Z")


def write_blocks(segments: Iterable[Segment]) -> str:
    """Name the passages of a source: `bcdf ghjk | lmnp qrst`.

    What each language has of its own, and what may follow later, is not among them: nothing is compared
    with it.
    """
    followed = [one for one in segments if is_followed(one)]
    fields = [one.digest for one in followed if not one.in_body]
    return " ".join((*fields, STROKE, *(one.digest for one in followed if one.in_body)))


def is_followed(segment: Segment) -> bool:
    """Tell whether a translation follows a passage word by word."""
    return not segment.own and not segment.late


def is_blocks(text: str) -> bool:
    """Tell whether a text can be the names of passages."""
    return _DIGESTS.match(text) is not None


def blocks_now(pairs: Iterable[tuple[Entry, Entry, Kind]]) -> str:
    """Name the passages of sources as they are, for the file that holds their translations.

    A pair is the source, its translation, and their kind;  of a translation that has names only, those.
    """
    found: list[Segment] = []
    for source, translation, kind in pairs:
        segments = segments_of(source, kind)
        if gives_names_only(translation, source):
            have = {one.name for one in segments_of(translation, kind)}
            segments = tuple(one for one in segments if one.name in have)
        found += segments
    return write_blocks(found)


@dataclass(frozen=True, slots=True)
class Drift:
    """How a source differs from what a translation was made from.

    `changed` are its passages that are new or say something else, by their names; `removed` is how many of
    the `count` that the translation was made from are gone.  `places` are, for each passage that was there
    before in these or in other words, its position among those.
    """

    changed: frozenset[str]
    removed: int
    count: int
    places: Mapping[str, int]


def find_drift(segments: Sequence[Segment], blocks: str) -> Drift | None:
    """Compare the passages of a source with those that a translation names; None where it names none."""
    if not is_blocks(blocks):
        return None
    first, _, second = blocks.partition(STROKE)
    changed: set[str] = set()
    places: dict[str, int] = {}
    removed = count = 0
    followed = [one for one in segments if is_followed(one)]
    for former, now in (
        (first.split(), [one for one in followed if not one.in_body]),
        (second.split(), [one for one in followed if one.in_body]),
    ):
        matcher = SequenceMatcher(None, former, [one.digest for one in now], autojunk=False)
        for action, left, right, begin, end in matcher.get_opcodes():
            if right - left == end - begin:
                places |= {now[begin + at].name: count + left + at for at in range(end - begin)}
            if action != "equal":
                changed |= {one.name for one in now[begin:end]}
                removed += max(0, (right - left) - (end - begin))
        count += len(former)
    return Drift(frozenset(changed), removed, count, places)
