"""Work that several askers share and that is done once: for a library, or for what an entry says."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Concatenate, ParamSpec, TypeVar

from fieldguide.model import Entry, Kind, Library, Settings

Result = TypeVar("Result")
Object = TypeVar("Object")
Asked = ParamSpec("Asked")

_MOST_KEPT = 4096
"""Results beyond these are forgotten: libraries that nobody asks about any more are not held on to."""


def once_per_library(work: Callable[[Library], Result]) -> Callable[[Library], Result]:
    """Keep what a function made of the library it was asked about last.

    A library holds mappings and so cannot be hashed; it never changes, so that the
    same object has the same result.
    """
    last: tuple[Library, Result] | None = None

    @wraps(work)
    def remembered(library: Library) -> Result:
        nonlocal last
        kept = last
        if kept is None or kept[0] is not library:
            kept = last = (library, work(library))
        return kept[1]

    return remembered


def once_per_object(read: Callable[[Object], Result]) -> Callable[[Object], Result]:
    """Keep what a function reads in an object that never changes, for whoever asks again.

    Objects, such as the fields of an entry or the declarations of a kind, are compared by what they are and
    not by what they hold, which would mean reading all of it.
    """
    kept: dict[int, tuple[Object, Result]] = {}

    @wraps(read)
    def remembered(asked: Object) -> Result:
        found = kept.get(id(asked))
        # The object is kept as well: no other can have its identity meanwhile.
        if found is None:
            if len(kept) >= _MOST_KEPT:
                kept.clear()
            found = kept[id(asked)] = (asked, read(asked))
        return found[1]

    return remembered


def once_per_settings(
    read: Callable[Concatenate[Settings, Asked], Result],
) -> Callable[Concatenate[Settings, Asked], Result]:
    """Keep what a function reads in the settings it was asked about last, for each of its other arguments."""
    last: tuple[Settings, dict[object, Result]] | None = None

    @wraps(read)
    def remembered(settings: Settings, /, *asked: Asked.args, **named: Asked.kwargs) -> Result:
        nonlocal last
        kept = last
        if kept is None or kept[0] is not settings:
            kept = last = (settings, {})
        key = (asked, *sorted(named.items()))
        if key not in kept[1]:
            kept[1][key] = read(settings, *asked, **named)
        return kept[1][key]

    return remembered


def once_per_entry(
    read: Callable[[Entry, Kind | None], Result],
) -> Callable[[Entry, Kind | None], Result]:
    """Keep what a function reads in an entry of a kind, for whoever asks again, in whichever language."""
    kept: dict[int, tuple[Entry, Kind | None, Result]] = {}

    @wraps(read)
    def remembered(entry: Entry, kind: Kind | None) -> Result:
        found = kept.get(id(entry))
        if found is None or found[1] is not kind:
            if len(kept) >= _MOST_KEPT:
                kept.clear()
            found = kept[id(entry)] = (entry, kind, read(entry, kind))
        return found[2]

    return remembered
