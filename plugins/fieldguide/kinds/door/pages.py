"""What a door shows: what to know at once, then what is behind it."""

from __future__ import annotations

from collections.abc import Iterator

from fieldguide.content.doors import read_door
from fieldguide.model import LocalisedEntry
from fieldguide.render.api import KindPages, PageScope, heading, write_at_once, write_behind


def write_door(scope: PageScope, entry: LocalisedEntry) -> Iterator[str]:
    """Give what is behind a door, group by group."""
    door = read_door(entry.fields)
    if door.at_once is not None:
        yield write_at_once(scope, door.at_once)
    for group in door.groups:
        cards = write_behind(scope, group)
        if cards:
            yield heading(scope, scope.site.written(group.title), group.key)
            yield cards


PAGES = KindPages(before=write_door)
